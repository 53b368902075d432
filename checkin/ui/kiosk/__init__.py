"""Self check-in: guests at a machine of their own, which shows them nothing but their own welcome."""
