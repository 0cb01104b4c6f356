/// What the user chose, in one page, and what this program is. Front door:
/// [dev.slipway.ui.settings.SettingsScreen]. All choices go through [dev.slipway.desk.Desk#change],
/// so that they work at once and everywhere. Must not know the frame that wears them.
@NullMarked
package dev.slipway.ui.settings;

import org.jspecify.annotations.NullMarked;
