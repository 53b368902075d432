"""Badges on paper: fonts, fitting, QR and PDF.

The only room that knows reportlab and fonts. It is handed words and paper and returns bytes: it knows no store and
writes no file. The preview shows those bytes, the printer gets them.
"""
