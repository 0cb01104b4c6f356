package dev.slipway.ui.kit;

import dev.slipway.base.Problem;
import dev.slipway.base.Where;

/// What can be done about a problem, wherever it is shown.
public interface ProblemActions {

    /// Shows the place in its file.
    void open(Where where);

    /// Applies the fix that the problem carries.
    void fix(Problem problem);
}
