"""The plug-ins that ship with kg. Nothing imports them but their entry points, when asked for."""
