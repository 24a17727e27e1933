"""An open workspace with all that can be done in it: what the window and the command line are handed."""

from collections.abc import Callable
from pathlib import Path

from jpdialog.domain.dialogue import Dialogue
from jpdialog.domain.outcome import LINES, SectionOutcome
from jpdialog.domain.trouble import Trouble
from jpdialog.services.briefs import Briefs
from jpdialog.services.clearance import Clearances
from jpdialog.services.dialogues import Dialogues
from jpdialog.services.figures import Figures
from jpdialog.services.old_figures import take_up
from jpdialog.services.plans import Plans
from jpdialog.services.projects import Projects
from jpdialog.services.second_language import SecondLanguage
from jpdialog.services.totals import Totals
from jpdialog.storage.door import Touched
from jpdialog.storage.keychain import Keychain
from jpdialog.storage.many import Watch, unwatched
from jpdialog.storage.store import Store
from jpdialog.storage.workspace import create_workspace, open_workspace

Changed = frozenset[Touched]


class Desk:
    """The services on one store. Close it when done: it holds the workspace's lock."""

    def __init__(self, store: Store, folder: Path, keychain: Keychain | None = None) -> None:
        self.store = store
        self.folder = folder
        self.keychain = keychain or Keychain()
        self.plans = Plans(store)
        self.dialogues = Dialogues(store, self.plans)
        self.briefs = Briefs(store, self.plans)
        self.clearances = Clearances(store)
        self.figures = Figures(store, self.plans)
        self.projects = Projects(store, self.plans)
        self.totals = Totals(store)
        take_up(store)
        self.second_language = SecondLanguage(store)
        self.languages_of_outcomes = SecondLanguage(store, SectionOutcome, LINES)

    @classmethod
    def create(
        cls, folder: Path, passphrase: str, *, author: str = "", keyring: bool = True, keychain: Keychain | None = None
    ) -> "Desk":
        """Make a workspace in ``folder``, empty of any plan."""
        store = create_workspace(folder, passphrase, author=author, keyring=keyring, keychain=keychain)
        return cls(store, folder, keychain)

    @classmethod
    def open(
        cls, folder: Path, passphrase: str | None = None, *, author: str = "", keychain: Keychain | None = None
    ) -> "Desk":
        """Open the workspace in ``folder``; without a passphrase the keyring is asked."""
        return cls(open_workspace(folder, passphrase, author=author, keychain=keychain), folder, keychain)

    def close(self) -> None:
        """Close the workspace."""
        self.store.close()

    @property
    def is_sample(self) -> bool:
        """Whether this workspace holds the sample's invented material."""
        return self.store.count(Dialogue, is_sample=True) > 0

    def on_change(self, listener: Callable[[Changed], None]) -> Callable[[], None]:
        """Have ``listener`` told of every transaction; gives back how to stop that."""
        return self.store.on_change(listener)

    def on_disk(self, listener: Callable[[Trouble], None]) -> Callable[[], None]:
        """Have ``listener`` told when the disk is full and when it has room again; gives back how to stop that."""
        return self.store.reserve.on_change(listener)

    def undo(self, only: str = "", watch: Watch = unwatched) -> Changed:
        """Take the last change back; tells what that touched, nothing if there is none, or ``only`` is not the last."""
        return self.store.undo(only, watch)

    def redo(self, only: str = "", watch: Watch = unwatched) -> Changed:
        """Take the last undo back; tells what that touched, nothing if there is none, or ``only`` is not the last."""
        return self.store.redo(only, watch)
