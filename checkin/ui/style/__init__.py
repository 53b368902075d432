"""How the window looks: colour roles, one scale of sizes, the style sheet made of both, fonts and icons."""
