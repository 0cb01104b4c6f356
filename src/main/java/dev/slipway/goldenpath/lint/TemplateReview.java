package dev.slipway.goldenpath.lint;

import dev.slipway.base.Problem;
import dev.slipway.files.FileSource;
import dev.slipway.goldenpath.SoftwareTemplate;
import dev.slipway.goldenpath.action.Actions;
import dev.slipway.yaml.YamlNode;

import java.util.ArrayList;
import java.util.List;

/// All that is doubtful or wrong in one Software Template and the skeletons it names.
public final class TemplateReview {
    private TemplateReview() {}

    /// Reviews `template`, read from the document `entity`; `files` is its repository, `actions`
    /// are all that the platform has. Findings come worst first.
    public static List<Problem> of(
            SoftwareTemplate template, YamlNode entity, FileSource files, Actions actions) {
        List<Problem> found = new ArrayList<>();
        new FormRules(found).check(entity);
        new StepRules(found, actions).check(template);
        new ExpressionRules(found, template).check();
        new SkeletonRules(found, template, files).check();
        found.sort(Problem.WORST_FIRST);
        return List.copyOf(found);
    }
}
