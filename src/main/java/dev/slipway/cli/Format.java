package dev.slipway.cli;

/// How a result is printed.
enum Format {
    table,
    json,
    yaml,
    markdown
}
