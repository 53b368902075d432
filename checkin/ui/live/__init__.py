"""The live page and the second screen: how many are here, when they came, and from which industries."""
