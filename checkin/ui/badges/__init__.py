"""The badges page: paper, whom for, the sheet as it will be, and whom to look at before printing."""
