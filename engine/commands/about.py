"""Commands about the program itself: methods and doctor."""

import argparse
from dataclasses import dataclass

from engine.commands.command import CHECK_FAILED, DONE, Command
from engine.console import Terminal


@dataclass(frozen=True, slots=True)
class MethodListing:
    """A method as --json lists it."""

    title: str
    summary: str
    presets: tuple[object, ...]
    parameters: tuple[object, ...]


def methods(_options: argparse.Namespace, terminal: Terminal) -> int:
    """List the methods with their presets and parameters."""
    from engine.unlearning.method_info import METHOD_INFO

    lines: list[str] = []
    for info in METHOD_INFO.values():
        lines += [f"{info.name}: {info.summary}", f"    source: {info.source}"]
        lines += [f"    preset {preset.name}: {preset.summary}" for preset in info.presets]
        lines += [
            f"    {item.name} = {item.default} ({item.low:g} to {item.high:g}{f' {item.unit}' if item.unit else ''})"
            for item in info.parameters
        ]
    listed = {
        info.name: MethodListing(info.title, info.summary, info.presets, info.parameters)
        for info in METHOD_INFO.values()
    }
    terminal.show(lines, listed)
    return DONE


def doctor(_options: argparse.Namespace, terminal: Terminal) -> int:
    """Check device, decoders, disk and fonts."""
    from engine.doctor import examine

    checks = examine()
    lines = [
        f"{check.state:<8}{check.name}: {check.detail}" + (f" {check.do}" if check.do else "")
        for check in checks
    ]
    terminal.show(lines, checks)
    return CHECK_FAILED if any(check.state == "failed" for check in checks) else DONE


COMMANDS = (
    Command("methods", "List the methods with their presets and parameters.", methods),
    Command("doctor", "Check device, decoders, disk and fonts.", doctor),
)
