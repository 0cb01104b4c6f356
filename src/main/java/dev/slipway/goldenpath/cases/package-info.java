/// Kept answers of a golden path with what must come of them: `cases/*.yaml` beside a template.
/// Front door: [dev.slipway.goldenpath.cases.TemplateCase]. Knows nothing of how a plan is made or
/// of the disk; policies and workloads are checked by others.
@NullMarked
package dev.slipway.goldenpath.cases;

import org.jspecify.annotations.NullMarked;
