"""Badges on paper: fonts, fitting, QR and PDF. The only room that knows reportlab."""
