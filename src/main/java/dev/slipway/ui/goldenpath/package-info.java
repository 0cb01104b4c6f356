/// Golden paths: the gallery to choose one from ([dev.slipway.ui.goldenpath.GalleryScreen]) and the
/// wizard that fills one in, previews it and creates the repository
/// ([dev.slipway.ui.goldenpath.WizardScreen]). Everything that is previewed or written comes from a
/// [dev.slipway.desk.WizardSession]; this room only asks and shows.
@NullMarked
package dev.slipway.ui.goldenpath;

import org.jspecify.annotations.NullMarked;
