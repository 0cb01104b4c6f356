/// The use cases, without a face. Front door: [dev.slipway.desk.Desk]. It joins the trades (each
/// flow a short method of `Chain`), holds one signal of the immutable `Workspace`, and owns the
/// only threads ([dev.slipway.desk.Jobs]). Knows neither JavaFX nor picocli, so that window and
/// command line show the same thing.
///
/// **Where a platform keeps what Score needs.** Backstage's configuration has no word for it, so it
/// is where people look: `score/k8s/*.provisioners.yaml` and `score/compose/*.provisioners.yaml` of
/// the platform folder in the order of their names, and `patches/*.tpl` below each of the two.
/// After them come the defaults of score-k8s and score-compose, then what the program adds; the
/// first provisioner that takes a resource wins ([dev.slipway.desk.Provisions]).
///
/// **Where a new repository is registered.** Inside the platform folder, as its own configuration
/// would: an entry in a Location or in `catalog.locations`, none where a pattern finds it. Outside,
/// among the user's own settings ([dev.slipway.desk.Registered]), since a file of the platform is
/// not the user's word and could lead anywhere. Nothing else of the platform is written.
///
/// **What else the catalog is read from.** What the user registers on a screen stands in the same
/// file: folders, descriptors, and repositories of which a copy is kept beside the sample platform
/// ([dev.slipway.desk.SourceDoor]). A server is asked only by its `get`, after the sentences that
/// say exactly what will happen; every connection heeds the settings' offline switch, which stands
/// in the environment that all of them get.
///
/// **How the picture stays true.** An open folder is watched ([dev.slipway.desk.Watching]); what
/// changed is read again and makes a new `Workspace`, within a few tens of milliseconds.
@NullMarked
package dev.slipway.desk;

import org.jspecify.annotations.NullMarked;
