/// Cookiecutter templates, run here as cookiecutter 2.7.1 runs them. Front door:
/// [dev.slipway.goldenpath.cookiecutter.Cookiecutter] reads a template's folder, asks its questions
/// as a [dev.slipway.form.Form] (so that the same wizard serves it) and turns answers into a
/// [dev.slipway.goldenpath.cookiecutter.CookiecutterPlan]: the files with the template line behind
/// each line, and the hooks as rendered scripts that have not run. Nothing is written, no process
/// started: [dev.slipway.goldenpath.cookiecutter.HookRun] runs hooks inside a staged folder when
/// the caller hands it a runner that the user agreed to. Python extensions of a template cannot run
/// in this process and are said so. Must not know the disk, the network, or the catalog.
@NullMarked
package dev.slipway.goldenpath.cookiecutter;

import org.jspecify.annotations.NullMarked;
