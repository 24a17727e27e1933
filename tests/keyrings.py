"""Keyrings as they are met: one that works, one that is locked, one that never answers; all backends of the library."""

from threading import Event

from keyring.backend import KeyringBackend
from keyring.errors import KeyringLocked, PasswordDeleteError

from jpdialog.storage.keychain import Keychain


class WorkingKeyring(KeyringBackend):
    """Keeps what it is given, in memory; ``priority`` 0 keeps the library from choosing it by itself."""

    priority = 0

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self.kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        if (service, username) not in self.kept:
            raise PasswordDeleteError("none there")
        del self.kept[service, username]


class LockedKeyring(WorkingKeyring):
    """Refuses, as one does whose owner dismissed the question for its password."""

    def get_password(self, service: str, username: str) -> str | None:
        raise KeyringLocked("locked")

    def set_password(self, service: str, username: str, password: str) -> None:
        raise KeyringLocked("locked")


class HangingKeyring(WorkingKeyring):
    """Waits for ever, as one does that asks a question which nobody sees."""

    def __init__(self) -> None:
        super().__init__()
        self.is_over = Event()

    def get_password(self, service: str, username: str) -> str | None:
        self.is_over.wait()
        return None

    def set_password(self, service: str, username: str, password: str) -> None:
        self.is_over.wait()


class ForgetfulKeyring(WorkingKeyring):
    """Takes everything and keeps nothing."""

    def set_password(self, service: str, username: str, password: str) -> None:
        pass


def keychain(keyring: KeyringBackend | None, patience: float = 3.0) -> Keychain:
    """The keys in that keyring; None: there is no keyring."""
    return Keychain(lambda: keyring, patience)
