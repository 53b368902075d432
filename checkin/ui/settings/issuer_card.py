"""Who issues receipts, and what they say about the tax."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from checkin.domain.event import Event
from checkin.domain.issuer import Issuer, RegistrationFlaw, Tax, plain_registration, registration_flaw
from checkin.ui.widgets.buttons import PrimaryButton
from checkin.ui.widgets.card import Card
from checkin.ui.widgets.choice_field import ChoiceField
from checkin.ui.widgets.fields import labelled
from checkin.ui.widgets.restyle import set_look
from checkin.ui.widgets.texts import Heading, Rank, Text
from checkin.wording.cash import registration_sentence, tax_words
from checkin.wording.language import tr


class IssuerCard(Card):
    """Changes are kept when they are saved, all at once; receipts that were issued stay as they are."""

    event_change_wanted = Signal(object)
    """The issuer, as ``Event.to_data`` writes it."""

    def __init__(self, event: Event, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._event = event
        issuer = event.issuer
        self.name = QLineEdit(issuer.name)
        self.address = QLineEdit(issuer.address)
        self.phone = QLineEdit(issuer.phone)
        self.registration = QLineEdit(issuer.registration, placeholderText=tr("T and 13 digits; empty for none"))
        self.flaw = Text("", Rank.FAULT)
        self.tax = ChoiceField({tax: tax_words(tax) for tax in Tax})
        self.tax.show_value(issuer.tax)
        self.save_button = PrimaryButton(tr("Save the issuer"))
        self._lay_out()
        for field in (self.name, self.address, self.phone, self.registration):
            field.textChanged.connect(self._on_changed)
        self.tax.chosen.connect(self._on_changed)
        self.save_button.clicked.connect(self._on_save)
        self._on_changed()

    @property
    def issuer(self) -> Issuer:
        """What the fields say."""
        return Issuer(
            self.name.text().strip(),
            self.address.text().strip(),
            self.phone.text().strip(),
            plain_registration(self.registration.text()),
            Tax(str(self.tax.value)),
        )

    def show_event(self, event: Event) -> None:
        """Take the event as it stands now; what is written in the fields stays."""
        self._event = event
        self._on_changed()

    def _on_changed(self) -> None:
        issuer = self.issuer
        flaw = registration_flaw(issuer.registration) if issuer.registration else None
        self.flaw.setText(registration_sentence(flaw) if flaw else "")
        self.flaw.setVisible(flaw is not None)
        set_look(self.registration, "state", "fault" if flaw else "")
        self.save_button.setEnabled(flaw is not RegistrationFlaw.SHAPE and issuer != self._event.issuer)

    def _on_save(self) -> None:
        self.event_change_wanted.emit({"issuer": self.issuer.to_data()})

    def _lay_out(self) -> None:
        self.body.addWidget(Heading(tr("Receipts"), Rank.SECTION))
        self.body.addLayout(labelled(tr("Issued by"), self.name))
        self.body.addLayout(labelled(tr("Address"), self.address))
        self.body.addLayout(labelled(tr("Phone"), self.phone))
        self.body.addLayout(labelled(tr("Registration number"), self.registration, self.flaw))
        self.body.addLayout(labelled(tr("Consumption tax"), self.tax))
        numbers = tr("Receipts are numbered lane by lane: name the lanes briefly, for example A and B.")
        self.body.addWidget(Text(numbers, Rank.SMALL))
        self.body.addWidget(self.save_button, alignment=Qt.AlignmentFlag.AlignLeft)
