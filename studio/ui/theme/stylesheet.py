"""The style sheet, written once with the tokens' names in place of colours."""

from __future__ import annotations

from string import Template

from studio.ui.theme.drawings import icon_file
from studio.ui.theme.tokens import Tokens

_SHEET = Template("""
QWidget { color: $text; }
QMainWindow, QDialog, #page { background: $background; }
QToolTip { background: $raised; color: $text; border: 1px solid $line; padding: 4px 6px; }

#topBar { background: $panel; border-bottom: 1px solid $line; }
#statusLine { background: $panel; border-top: 1px solid $line; }
#statusLine QLabel { color: $dim; font-size: 12px; }
#inspector { background: $panel; border: none; border-left: 1px solid $line; }
#sidebar { background: $panel; border: none; border-right: 1px solid $line; }
#strip { background: $background; border-top: 1px solid $line; }
#viewerBar { background: $panel; border-top: 1px solid $line; }
#selectionBar { background: $panel; border-top: 1px solid $line; }
#transport { background: $background; }
#stage { background: $background; }
#card { background: $panel; border: 1px solid $line; border-radius: 10px; }
#modelCard { background: $panel; border: 1px solid $line; border-radius: 10px; }
#card:hover { background: $raised; border-color: $faint; }
#card:focus { border: 2px solid $amber; }
#box { background: $raised; border: 1px solid $line; border-radius: 6px; }
#dropZone { border: 1px dashed $faint; border-radius: 8px; }
#dropBox[active="true"] { border: 1px dashed $amber; border-radius: 6px; }
#dropZone[active="true"] { border: 1px dashed $amber; background: $panel; }
#chip { background: $raised; border: 1px solid $line; border-radius: 10px; padding: 2px 8px; color: $dim;
        font-size: 11px; }
#rowLine { border: none; border-bottom: 1px solid $line; }
#separator { background: $line; border: none; }

QLabel { background: transparent; }
QLabel[role="title"] { font-size: 30px; font-weight: 600; }
QLabel[role="heading"] { font-size: 16px; font-weight: 600; }
QLabel[role="lead"] { font-size: 15px; color: $dim; }
QLabel[role="section"] { font-size: 11px; font-weight: 600; color: $dim; }
QLabel[role="dim"] { color: $dim; }
QLabel[role="small"] { color: $dim; font-size: 12px; }
QLabel[role="value"] { color: $dim; }
QLabel[role="good"] { color: $teal; }
QLabel[role="warn"] { color: $amber; }
QLabel[role="error"] { color: $red; }
QLabel[role="brand"] { font-weight: 600; }

QPushButton, QToolButton {
    background: $raised; border: 1px solid $line; border-radius: 6px; padding: 0 14px; min-height: 26px;
}
QPushButton:hover, QToolButton:hover { background: $hover; }
QPushButton:pressed, QToolButton:pressed { background: $line; }
QPushButton:focus, QToolButton:focus { border: 1px solid $amber; }
QPushButton:disabled, QToolButton:disabled { color: $faint; background: $panel; }
QPushButton:default { border-color: $faint; }
QPushButton::menu-indicator, QToolButton::menu-indicator { image: none; width: 0; }
QPushButton[kind="primary"] { background: $amber; border-color: $amber; color: $on_accent; font-weight: 600; }
QPushButton[kind="primary"]:hover { background: $amber_hover; border-color: $amber_hover; }
QPushButton[kind="primary"]:focus { border: 2px solid $text; text-decoration: underline; }
QPushButton[kind="sound"] { background: $teal; border-color: $teal; color: $on_accent; font-weight: 600; }
QPushButton[kind="sound"]:hover { background: $teal_hover; border-color: $teal_hover; }
QPushButton[kind="sound"]:focus { border: 2px solid $text; text-decoration: underline; }
QPushButton[kind="primary"]:disabled, QPushButton[kind="sound"]:disabled {
    background: $raised; border-color: $line; color: $faint;
}
QToolButton[kind="icon"] { padding: 0; min-width: 30px; max-width: 30px; min-height: 30px; max-height: 30px; }
QToolButton[kind="quiet"], QPushButton[kind="quiet"] { background: transparent; border: 1px solid transparent; }
QToolButton[kind="quiet"] { padding: 0; min-width: 28px; min-height: 28px; }
QToolButton[kind="quiet"]:hover, QPushButton[kind="quiet"]:hover { background: $hover; }
QToolButton[kind="quiet"]:checked { background: $hover; }
QToolButton[kind="quiet"]:focus, QPushButton[kind="quiet"]:focus { border: 1px solid $amber; }
QPushButton[kind="point"] { border-radius: 12px; padding: 0 10px; min-height: 22px; font-size: 12px; text-align: left; }
QPushButton[kind="choice"] { text-align: left; padding: 0 26px 0 10px; }
QPushButton[kind="choice"]::menu-indicator { image: url($chevron); width: 12px; height: 12px;
    subcontrol-origin: padding; subcontrol-position: right center; right: 6px; }
QPushButton[kind="key"] { min-height: 22px; min-width: 16px; padding: 0 8px; border-radius: 11px; }
QPushButton[kind="key"]:hover { color: $text; background: $hover; }
QPushButton#chip[kind="key"]:focus { border: 1px solid $amber; color: $text; }
QPushButton[kind="link"] { background: transparent; border: 1px solid transparent; padding: 0 4px; color: $amber; }
QPushButton[kind="link"]:hover { text-decoration: underline; }
QPushButton[kind="link"]:focus { border: 1px solid $amber; }
QToolButton[kind="badge"] { background: transparent; border: 1px solid transparent; padding: 0 4px; min-height: 20px;
    color: $dim; font-size: 12px; }
QToolButton[kind="badge"]:hover { background: $hover; color: $text; }
QToolButton[kind="badge"]:focus { border: 1px solid $amber; }
QToolButton[kind="filter"] { padding: 0 24px 0 10px; }
QToolButton[kind="filter"]:checked { background: $hover; border-color: $amber; }
QToolButton[kind="filter"]::menu-indicator { image: url($chevron); width: 12px; height: 12px;
    subcontrol-origin: padding; subcontrol-position: right center; right: 8px; }
QToolButton[kind="switch"] { background: transparent; border: 1px solid transparent; padding: 0 8px; min-height: 26px; }
QToolButton[kind="switch"]:hover { background: $hover; }
QToolButton[kind="switch"]:checked { background: $hover; border-color: $faint; }
QToolButton[kind="switch"]:focus { border: 1px solid $amber; }
QToolButton[kind="switch"]:disabled { color: $faint; }
QToolButton[kind="lane"] { background: transparent; border: 1px solid transparent; border-radius: 4px; padding: 0;
    min-width: 18px; max-width: 18px; min-height: 18px; max-height: 18px; color: $dim; font-size: 12px; }
QToolButton[kind="lane"]:hover { background: $hover; }
QToolButton[kind="lane"]:checked { background: $amber; color: $on_accent; }
QToolButton[kind="lane"]:focus { border: 1px solid $amber; }
QToolButton[kind="place"] { background: transparent; border: 1px solid transparent; padding: 0 13px; min-height: 28px;
    color: $dim; }
QToolButton[kind="place"]:hover { color: $text; background: transparent; }
QToolButton[kind="place"]:checked { background: $hover; color: $text; }
QToolButton[kind="place"]:focus { border: 1px solid $amber; }
QToolButton[kind="task"] { background: transparent; border: none; border-bottom: 2px solid transparent;
    border-radius: 0; padding: 0 4px; min-height: 34px; color: $dim; font-weight: 600; }
QToolButton[kind="task"]:hover { color: $text; background: transparent; }
QToolButton[kind="task"]:checked { color: $text; border-bottom: 2px solid $amber; }
QToolButton[kind="task"]:focus { background: $hover; }
#taskBar { background: $panel; border-bottom: 1px solid $line; border-left: 1px solid $line; }
QPushButton:checked { background: $hover; border-color: $amber; }
QToolButton[kind="brand"] { background: transparent; border: 1px solid transparent; padding: 0 8px; font-weight: 600;
    min-height: 28px; }
QToolButton[kind="brand"]:focus { border: 1px solid $amber; }

QToolButton[kind="version"] { padding: 0; border: 2px solid $line; }
QToolButton[kind="version"]:checked { border: 2px solid $amber; }
QToolButton[kind="version"]:focus { border: 2px solid $text; }
QToolButton[kind="version"]:checked:focus { border: 2px solid $amber; background: $hover; }

QLineEdit, QComboBox, QSpinBox, QDoubleSpinBox, QPlainTextEdit {
    background: $raised; border: 1px solid $line; border-radius: 6px; padding: 0 10px; min-height: 26px;
    selection-background-color: $amber; selection-color: $on_accent;
}
QLineEdit:focus, QComboBox:focus, QSpinBox:focus, QDoubleSpinBox:focus, QPlainTextEdit:focus {
    border: 1px solid $amber; }
QLineEdit:disabled, QComboBox:disabled, QSpinBox:disabled { color: $faint; background: $panel; }
QLineEdit[kind="value"] { background: transparent; border: 1px solid transparent; border-radius: 4px; padding: 0 3px;
    color: $dim; min-height: 20px; }
QLineEdit[kind="value"]:hover { border: 1px solid $line; }
QLineEdit[kind="value"]:focus { background: $raised; border: 1px solid $amber; color: $text; }
QLineEdit#timecode { padding: 0 6px; color: $text; }
QLineEdit > QToolButton { background: transparent; border: none; padding: 0; min-height: 16px; min-width: 16px; }
QComboBox::drop-down { border: none; width: 24px; }
QComboBox::down-arrow { image: url($chevron); width: 12px; height: 12px; }
QComboBox QAbstractItemView { background: $raised; border: 1px solid $line; outline: none; padding: 4px;
    selection-background-color: $hover; selection-color: $text; }
QComboBox QAbstractItemView::item { min-height: 26px; padding: 0 8px; }
QSpinBox::up-button, QSpinBox::down-button, QDoubleSpinBox::up-button, QDoubleSpinBox::down-button { width: 0; }
QCheckBox, QRadioButton { spacing: 8px; min-height: 24px; background: transparent; }
QCheckBox::indicator { width: 16px; height: 16px; border: 1px solid $faint; border-radius: 4px; background: $raised; }
QCheckBox::indicator:checked { background: $amber; border-color: $amber; image: url($tick); }
QCheckBox, QRadioButton { border: 1px solid transparent; border-radius: 4px; padding: 0 4px 0 0; }
QCheckBox:focus, QRadioButton:focus { border: 1px solid $amber; }
QRadioButton::indicator { width: 14px; height: 14px; border: 1px solid $faint; border-radius: 8px; background: $raised;}
QRadioButton::indicator:checked { background: $amber; border: 4px solid $raised; }

QListView, QTableView, QTreeView { background: $background; border: none; outline: none;
    selection-background-color: $hover; selection-color: $text; gridline-color: $line; }
QListView#cueList, QListView#historyList, QListView#alternatives { background: transparent; }
QListView#preferencePages { background: $panel; border-right: 1px solid $line; padding: 16px 8px; }
QListView#preferencePages::item { padding: 0 10px; border-radius: 6px; border: 1px solid transparent; color: $text; }
QListView#preferencePages::item:selected { background: $hover; }
QListView#preferencePages::item:focus { border: 1px solid $amber; }
#dialogFoot { border-top: 1px solid $line; }
QListView#thumbnails { background: transparent; }
QListView#historyList::item { padding: 5px 8px; border-radius: 4px; }
QListView#historyList::item:selected { background: $hover; color: $text; }
QHeaderView { background: $background; }
QHeaderView::section { background: $background; color: $dim; border: none; border-bottom: 1px solid $line;
    padding: 0 11px; height: 30px; font-size: 11px; font-weight: 600; }
QTableView::item { border-bottom: 1px solid $line; padding: 0 8px; }
QTableView:focus { border: none; }
QProgressBar { background: $line; border: none; border-radius: 2px; max-height: 4px; min-height: 4px; }
QProgressBar::chunk { background: $amber; border-radius: 2px; }
QProgressBar[kind="sound"]::chunk { background: $teal; }

QScrollArea { border: none; background: transparent; }
QScrollArea > QWidget > QWidget { background: transparent; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QScrollBar::handle { background: $line; border-radius: 3px; margin: 2px; min-width: 32px; min-height: 32px; }
QScrollBar::handle:hover { background: $faint; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QSplitter::handle { background: $line; }
QSplitter::handle:horizontal { width: 1px; }
QSplitter::handle:vertical { height: 1px; }

QMenu { background: $raised; border: 1px solid $line; padding: 6px; }
QMenu::item { padding: 6px 28px 6px 12px; border-radius: 4px; }
QMenu::item:selected { background: $hover; }
QMenu::item:disabled { color: $faint; }
QMenu::separator { height: 1px; background: $line; margin: 6px 4px; }
QMenu::icon { padding-left: 8px; }

#banner { background: $raised; border: 1px solid $line; border-left: 3px solid $red; border-radius: 6px; }
#banner[kind="note"] { border-left-color: $amber; }
#banner[kind="done"] { border: none; border-top: 1px solid $line; border-left: 3px solid $teal; border-radius: 0; }
#palette { background: $panel; border: 1px solid $line; border-radius: 8px; }
QTabBar::tab { background: transparent; color: $dim; padding: 8px 12px; border-bottom: 2px solid transparent; }
QTabBar::tab:selected { color: $text; border-bottom-color: $amber; }
QTabWidget::pane { border: none; border-top: 1px solid $line; }
""")


def stylesheet(tokens: Tokens) -> str:
    """The whole window's style sheet for these tokens."""
    values = {name: getattr(tokens, name) for name in tokens.__dataclass_fields__}
    values |= {
        "chevron": icon_file("chevron-down", tokens.dim),
        "tick": icon_file("check", tokens.on_accent),
    }
    return _SHEET.substitute(values)
