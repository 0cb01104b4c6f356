/// One file of the platform as text: read, edited, mended and saved. Front door:
/// [dev.slipway.ui.source.SourceScreen]. What is typed is kept as a draft until it is saved; saving
/// never overwrites what somebody else changed. Must not know other screens, nor what the text
/// means beyond whether it is YAML at all.
@NullMarked
package dev.slipway.ui.source;

import org.jspecify.annotations.NullMarked;
