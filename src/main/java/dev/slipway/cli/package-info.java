/// The command line: picocli over the same desk as the window. Front door:
/// [dev.slipway.cli.CommandLineFace]. Results go to standard output, everything else to standard
/// error; exit 0 ok, 1 findings, 2 usage, 3 failure. Knows no window.
@NullMarked
package dev.slipway.cli;

import org.jspecify.annotations.NullMarked;
