"""Money: one person's fee and receipts, wherever they are looked at."""
