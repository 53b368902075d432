"""The printers of this machine, for who prints without asking; used from a worker's thread: they may be slow."""

from checkin.domain.progress import Progress
from checkin.faults import Fault, FaultKind


class SystemPrinters:
    """Handed to the queue of the door, so that tests can print in place of the system."""

    def has(self, name: str) -> bool:
        """Say whether a printer is there; of no name, whether the system prints on any."""
        from checkin.ui.printer import has_printer

        return has_printer(name)

    def print_on(self, name: str, pdf: bytes, progress: Progress) -> None:
        """Print a PDF at 100 % on a printer, and on no other. Raises ``PRINTER_TROUBLE``."""
        from checkin.ui.printer import print_pdf, printer_for

        printer = printer_for(pdf, name)
        if name and printer.printerName() != name:
            raise Fault(FaultKind.PRINTER_TROUBLE, detail=name)
        print_pdf(pdf, printer, progress)
