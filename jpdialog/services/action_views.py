"""The lists of actions that somebody keeps under a name."""

from jpdialog.domain.action_list import ActionListView
from jpdialog.domain.ordering import key_between
from jpdialog.domain.trouble import Trouble
from jpdialog.storage.reserve import again_with_room
from jpdialog.storage.store import Store


class SavedViews:
    """The lists that somebody keeps under a name."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def all(self) -> list[ActionListView]:
        """All of them, as they were kept."""
        return self._store.find(ActionListView)

    @again_with_room
    def keep(self, view: ActionListView) -> ActionListView:
        """Keep a list under its name, in place of any other of that name. Raises Trouble if it has none."""
        view.name = " ".join(view.name.split())
        if not view.name:
            raise Trouble("A view needs a name. Nothing was kept.")
        with self._store.transaction() as door:
            kin = door.find(ActionListView)
            for each in kin:
                if each.name == view.name:
                    door.delete(each)
            view.position = key_between(max((each.position for each in kin), default=None), None)
            return door.create(view)

    @again_with_room
    def forget(self, view: ActionListView) -> None:
        """Keep a list no more; undo brings it back."""
        with self._store.transaction() as door:
            door.delete(view)
