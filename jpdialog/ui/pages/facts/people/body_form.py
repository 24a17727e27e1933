"""The form of an organisation or of a party to the plan."""

from typing_extensions import override

from jpdialog.domain.people import Organisation
from jpdialog.domain.plan import Party
from jpdialog.services.names import Names
from jpdialog.services.people import Body
from jpdialog.ui.burst import Pace
from jpdialog.ui.forms.body_form import Ui_BodyForm
from jpdialog.ui.language import translate
from jpdialog.ui.pages.facts.people.list_model import Everybody
from jpdialog.ui.pages.facts.people.record_form import RecordForm, show_parties


class BodyForm(RecordForm):
    """An organisation says which side it belongs to; a party whether it is the one whose desk this is."""

    def __init__(self, kind: type[Organisation] | type[Party], pace: Pace) -> None:
        super().__init__()
        self.ui = Ui_BodyForm()
        self.ui.setupUi(self)
        self.bind(kind, pace)
        is_party = kind is Party
        self.ui.is_ours.setVisible(is_party)
        for widget in (self.ui.party_id_label, self.ui.party_id):
            widget.setVisible(not is_party)
        self.ui.party_id.activated.connect(self._choose_party)
        self.ui.is_ours.clicked.connect(self._make_ours)

    @override
    def show_more(self, record: Body | None, everybody: Everybody, names: Names) -> None:
        if isinstance(record, Party):
            self.ui.is_ours.setChecked(record.is_ours)
            self.ui.is_ours.setEnabled(not record.is_ours)
        party_id = record.party_id if isinstance(record, Organisation) else None
        unknown = translate("PeopleList", "Side not known")
        show_parties(self.ui.party_id, everybody, names, party_id, unknown)
        self.ui.party_id.setEnabled(record is not None)

    @override
    def name_everything(self) -> None:
        self.ui.retranslateUi(self)

    def _choose_party(self, place: int) -> None:
        body, chosen = self.record, self.ui.party_id.itemData(place) or None
        if isinstance(body, Organisation):
            self.attempt(lambda people: people.write(body, "party_id", chosen))

    def _make_ours(self) -> None:
        party = self.record
        if isinstance(party, Party):
            self.attempt(lambda people: people.make_ours(party))
