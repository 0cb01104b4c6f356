/// The actions of golden-path steps that run locally, each a pure change of a
/// [dev.slipway.goldenpath.action.Workspace] in memory. Front door:
/// [dev.slipway.goldenpath.action.Actions]. Must not know steps, conditions or templates files: the
/// runner above renders the input and decides what is called.
@NullMarked
package dev.slipway.goldenpath.action;

import org.jspecify.annotations.NullMarked;
