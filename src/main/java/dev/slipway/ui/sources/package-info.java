/// The screen of what the catalog is read from beside the platform folder: adding a repository, a
/// folder or a descriptor with its plan first, bringing copies up to date, taking a registration
/// back. Front door: [dev.slipway.ui.sources.SourcesScreen].
@NullMarked
package dev.slipway.ui.sources;

import org.jspecify.annotations.NullMarked;
