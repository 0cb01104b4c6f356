/// Forms on screen: one control for each kind of question, errors where and when they help. Front
/// door: [dev.slipway.ui.kit.form.FormPane], driven by a [dev.slipway.ui.kit.form.FormModel]. Knows
/// only the form room's fields and views, never what the form is for: what can be picked comes
/// through [dev.slipway.ui.kit.form.Choices], so that templates, XRDs and Terraform modules are
/// asked for in the same way.
@NullMarked
package dev.slipway.ui.kit.form;

import org.jspecify.annotations.NullMarked;
