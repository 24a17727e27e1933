"""Where things live on disk: the one module that asks the platform for its folders."""

from pathlib import Path

from appdirs import user_config_dir, user_data_dir, user_log_dir

from jpdialog.domain.trouble import Trouble

APP = "JPDialog"
STORE_FILE = "store.db"
KEY_FILE = "key.json"
LOCK_FILE = "lock"
HOLDER_FILE = "holder.json"
RESERVE_FILE = "reserve"
BACKUPS_FOLDER = "backups"
SET_ASIDE_FOLDER = "set-aside"
RESTORING = "restoring"


def default_workspace() -> Path:
    """The folder of the workspace that opens when none is named."""
    return Path(user_data_dir(APP, appauthor=False)) / "workspace"


def sample_workspace() -> Path:
    """The folder of the sample workspace, apart from real work."""
    return Path(user_data_dir(APP, appauthor=False)) / "sample"


def config_folder() -> Path:
    """The folder of the window's settings: language, theme, size; nothing that a person typed."""
    return Path(user_config_dir(APP, appauthor=False))


def log_folder() -> Path:
    """The folder of the log, which holds no content."""
    return Path(user_log_dir(APP, appauthor=False))


def has_backups(folder: Path) -> bool:
    """Whether backups of a workspace are there, whatever became of its store."""
    return any((folder / BACKUPS_FOLDER).glob(f"[0-9]*/{STORE_FILE}"))


def is_workspace(folder: Path) -> bool:
    """Whether a store stands in the folder, or is being put there. Raises Trouble if nobody may look into it."""
    try:
        return any((place / STORE_FILE).is_file() for place in (folder, folder / RESTORING))
    except OSError as error:
        raise Trouble(
            "The workspace's folder cannot be opened ({reason}). Nothing was changed.",
            reason=error.strerror or "refused",
        ) from error
