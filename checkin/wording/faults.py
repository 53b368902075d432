"""What to say about outside trouble: what happened, what it means, what to do."""

from dataclasses import dataclass
from typing import Literal, assert_never

from checkin.badges.designs import shipped_design_ids
from checkin.domain.design_images import MOST_MEGAPIXELS
from checkin.faults import Fault, FaultKind
from checkin.wording.designs import design_trouble
from checkin.wording.language import tr

_Place = Literal[
    FaultKind.FILE_MISSING,
    FaultKind.FOLDER_MISSING,
    FaultKind.FILE_EXISTS,
    FaultKind.READ_ONLY,
    FaultKind.NO_PERMISSION,
]
_EventFile = Literal[FaultKind.NOT_AN_EVENT_FILE, FaultKind.DAMAGED, FaultKind.NEWER_VERSION, FaultKind.IN_USE]
_List = Literal[
    FaultKind.LIST_UNREADABLE,
    FaultKind.LIST_ENCODING_UNKNOWN,
    FaultKind.LIST_EMPTY,
    FaultKind.LIST_TYPE_UNKNOWN,
]
_Request = Literal[
    FaultKind.UNKNOWN_STOCK,
    FaultKind.UNKNOWN_DESIGN,
    FaultKind.UNKNOWN_ATTENDEE,
    FaultKind.NOTHING_TO_PRINT,
    FaultKind.CELL_TOO_LONG,
]
_Machine = Literal[
    FaultKind.DISK_FULL, FaultKind.DISK_TROUBLE, FaultKind.PRINTER_TROUBLE, FaultKind.SYSTEM_LIBRARIES_MISSING
]


@dataclass(frozen=True, slots=True)
class FaultWords:
    """Three things a person wants to know, each one or two short sentences."""

    title: str
    """What happened."""
    meaning: str
    """What it means for the work."""
    advice: str
    """What to do now."""


def fault_sentence(fault: Fault) -> FaultWords:
    """Return the words for a fault, with the name of the file it concerns."""
    file = fault.path.name if fault.path is not None else tr("the file")
    match fault.kind:
        case (
            FaultKind.FILE_MISSING
            | FaultKind.FOLDER_MISSING
            | FaultKind.FILE_EXISTS
            | FaultKind.READ_ONLY
            | FaultKind.NO_PERMISSION
        ):
            return _about_a_place(fault.kind, file)
        case FaultKind.NOT_AN_EVENT_FILE | FaultKind.DAMAGED | FaultKind.NEWER_VERSION | FaultKind.IN_USE:
            return _about_an_event_file(fault.kind, file)
        case (
            FaultKind.LIST_UNREADABLE
            | FaultKind.LIST_ENCODING_UNKNOWN
            | FaultKind.LIST_EMPTY
            | FaultKind.LIST_TYPE_UNKNOWN
        ):
            return _about_a_list(fault.kind, file)
        case (
            FaultKind.UNKNOWN_STOCK
            | FaultKind.UNKNOWN_DESIGN
            | FaultKind.UNKNOWN_ATTENDEE
            | FaultKind.NOTHING_TO_PRINT
            | FaultKind.CELL_TOO_LONG
        ):
            return _about_a_request(fault.kind, fault.detail)
        case FaultKind.STOCK_BROKEN:
            return FaultWords(
                tr("{file} describes no paper that can be printed on", file=file),
                tr("Nothing was changed. What is wrong: {detail}", detail=fault.detail),
                tr("Open a paper that was saved here, or describe it as paper of your own."),
            )
        case (
            FaultKind.DISK_FULL
            | FaultKind.DISK_TROUBLE
            | FaultKind.PRINTER_TROUBLE
            | FaultKind.SYSTEM_LIBRARIES_MISSING
        ):
            return _about_the_machine(fault.kind, file, fault.detail)
        case FaultKind.DESIGN_BROKEN:
            return FaultWords(
                tr("{file} is not a badge design", file=file),
                design_trouble(fault),
                tr("Correct that place in a text editor, or choose another design."),
            )
        case FaultKind.IMAGE_BROKEN:
            return FaultWords(
                tr("{file} cannot be used as an image", file=file),
                tr("It is none, it is damaged, or it has more than {count} megapixels.", count=MOST_MEGAPIXELS),
                tr("Choose a PNG, JPEG, WebP, BMP, GIF or TIFF; save an SVG or a PDF as PNG first."),
            )
        case _:
            assert_never(fault.kind)


def _about_a_place(kind: _Place, file: str) -> FaultWords:
    match kind:
        case FaultKind.FILE_MISSING:
            return FaultWords(
                tr("{file} is not there", file=file),
                tr("It may have been moved, renamed or deleted, or a USB drive was taken out."),
                tr("Look for it and open it from where it is now."),
            )
        case FaultKind.FOLDER_MISSING:
            return FaultWords(
                tr("The folder of {file} is not there", file=file),
                tr("Nothing was written."),
                tr("Choose another folder, or connect the drive it was on."),
            )
        case FaultKind.FILE_EXISTS:
            return FaultWords(
                tr("{file} already exists", file=file),
                tr("It was left as it is, so that nothing is lost."),
                tr("Choose another name, or open the file that is there."),
            )
        case FaultKind.READ_ONLY:
            return FaultWords(
                tr("{file} can only be read", file=file),
                tr("Check-ins cannot be saved there."),
                tr("Copy it into a folder of your own and open the copy."),
            )
        case FaultKind.NO_PERMISSION:
            return FaultWords(
                tr("This computer does not allow access to {file}", file=file),
                tr("It was neither read nor changed."),
                tr("Choose a folder of your own, for example your documents."),
            )


def _about_an_event_file(kind: _EventFile, file: str) -> FaultWords:
    match kind:
        case FaultKind.NOT_AN_EVENT_FILE:
            return FaultWords(
                tr("{file} is not an event of Checkin", file=file),
                tr("It was not changed."),
                tr("If it is a list, make or open the event first. If it is a copy, copy it again."),
            )
        case FaultKind.DAMAGED:
            return FaultWords(
                tr("{file} is damaged", file=file),
                tr("Parts of it cannot be read. It was not changed."),
                tr("Keep a copy of it as it is, and go on with your latest backup."),
            )
        case FaultKind.NEWER_VERSION:
            return FaultWords(
                tr("{file} was made by a newer version of Checkin", file=file),
                tr("This version could misread it, so it was not opened."),
                tr("Install the newer version on this computer."),
            )
        case FaultKind.IN_USE:
            return FaultWords(
                tr("{file} is open somewhere else", file=file),
                tr("Two windows must not write the same event."),
                tr("Close the other window, then try again."),
            )


def _about_a_list(kind: _List, file: str) -> FaultWords:
    match kind:
        case FaultKind.LIST_UNREADABLE:
            return FaultWords(
                tr("{file} cannot be read as a list", file=file),
                tr("Nothing was loaded; the event is as it was."),
                tr("Open it in a spreadsheet program, save it again as XLSX or CSV, and load that."),
            )
        case FaultKind.LIST_ENCODING_UNKNOWN:
            return FaultWords(
                tr("The characters of {file} cannot be read for certain", file=file),
                tr("Names would come out wrong, so nothing was loaded."),
                tr("Choose the encoding yourself and look at the preview."),
            )
        case FaultKind.LIST_EMPTY:
            return FaultWords(
                tr("{file} has no rows", file=file),
                tr("Nothing was loaded; the event is as it was."),
                tr("Check that it is the right file, and the right sheet in it."),
            )
        case FaultKind.LIST_TYPE_UNKNOWN:
            return FaultWords(
                tr("{file} is not a kind of list that Checkin knows", file=file),
                tr("Nothing was loaded; the event is as it was."),
                tr("Load a CSV, TSV, XLSX, XLS or ODS file."),
            )


def _about_a_request(kind: _Request, detail: str) -> FaultWords:
    match kind:
        case FaultKind.UNKNOWN_STOCK:
            return FaultWords(
                tr("No badge stock is called “{stock}”", stock=detail),
                tr("No badges were made."),
                tr("Choose the stock from the list, by the number on its package."),
            )
        case FaultKind.UNKNOWN_DESIGN:
            return FaultWords(
                tr("No badge design is called “{design}”", design=detail),
                tr("No badges were made."),
                tr("Choose one of these, or give a TOML file: {designs}", designs=", ".join(shipped_design_ids())),
            )
        case FaultKind.UNKNOWN_ATTENDEE:
            return FaultWords(
                tr("This attendee is not in the event"),
                tr("Nothing was changed."),
                tr("Search the list again; the person may have been written differently."),
            )
        case FaultKind.NOTHING_TO_PRINT:
            return FaultWords(
                tr("There is nobody to print for"),
                tr("The choice of attendees is empty."),
                tr("Choose all attendees, or load the list first."),
            )
        case FaultKind.CELL_TOO_LONG:
            return FaultWords(
                tr("A text is too long for a cell of an Excel sheet"),
                tr("Nothing was saved, so that no text is cut: {where}", where=detail),
                tr("Save as CSV, which holds texts of any length."),
            )


def _about_the_machine(kind: _Machine, file: str, detail: str) -> FaultWords:
    match kind:
        case FaultKind.DISK_FULL:
            return FaultWords(
                tr("The disk is full"),
                tr("The last step was not saved in {file}; everything before it is.", file=file),
                tr("Make room on the disk, then do the last step again."),
            )
        case FaultKind.DISK_TROUBLE:
            return FaultWords(
                tr("The disk does not answer as it should"),
                tr("The last step was not saved in {file}; everything before it is.", file=file),
                tr("Copy the event to another disk and open it there. The system says: {detail}", detail=detail),
            )
        case FaultKind.PRINTER_TROUBLE:
            return FaultWords(
                tr("The printer did not take the badges"),
                tr("Nothing was marked as printed: {printer}", printer=detail),
                tr("Check that it is on and has paper, or save the badges as PDF and print that."),
            )
        case FaultKind.SYSTEM_LIBRARIES_MISSING:
            return FaultWords(
                tr("This computer lacks something the window needs"),
                tr("The window cannot open; the command line works all the same."),
                tr("Install: {packages}", packages=detail),
            )
