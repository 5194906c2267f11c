"""Publish knowledge graphs from the press.

The command line (`kg.cli`) and this package are two doors to the same functions:
`kg.pipeline.map_source`, `kg.pipeline.build`, `kg.validation.check` and `kg.query.ask`.
"""

__version__ = "0.1.0"
