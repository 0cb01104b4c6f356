package dev.slipway.goldenpath.cases;

import dev.slipway.base.Problem;
import dev.slipway.base.Similar;
import dev.slipway.base.Where;
import dev.slipway.files.Change;
import dev.slipway.files.FilePlan;
import dev.slipway.files.FileSource;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// Compares what came of a case with what it expects; every difference is a problem at the case.
public final class CaseCheck {
    private final TemplateCase one;
    private final FilePlan files;
    private final List<Problem> found = new ArrayList<>();

    private CaseCheck(TemplateCase one, FilePlan files) {
        this.one = one;
        this.files = files;
    }

    /// `problems` are those of the run, `steps` the ends of its steps by id (lower case), `around`
    /// is where golden folders are found.
    public static List<Problem> of(
            TemplateCase one,
            FilePlan files,
            List<Problem> problems,
            Map<String, String> steps,
            FileSource around) {
        CaseCheck check = new CaseCheck(one, files);
        check.result(problems);
        if (!one.expected().fails()) {
            check.files();
            check.texts();
            check.steps(steps);
            if (one.expected().golden()) {
                check.golden(around);
            }
        }
        return List.copyOf(check.found);
    }

    private void differs(String rule, String message, String advice) {
        found.add(Problem.error("template-case." + rule, one.where(), message).advise(advice));
    }

    private void result(List<Problem> problems) {
        List<Problem> errors = problems.stream().filter(Problem::isError).toList();
        if (!one.expected().fails()) {
            found.addAll(errors);
        } else if (errors.isEmpty()) {
            differs("result", "the run must fail, and does not", "");
        } else if (!one.expected().problem().isEmpty()
                && errors.stream()
                        .noneMatch(e -> e.toString().contains(one.expected().problem()))) {
            differs(
                    "result",
                    "the run fails otherwise than expected: " + errors.getFirst().message(),
                    "expected are the words " + one.expected().problem());
        }
    }

    private void files() {
        for (String path : one.expected().files()) {
            if (files.file(path).isEmpty()) {
                List<String> made = files.files().stream().map(Change.Write::path).toList();
                differs(
                        "file",
                        path + " is not made",
                        Similar.nearest(path, made).map(near -> near + " is").orElse(""));
            }
        }
        for (String path : one.expected().absent()) {
            if (files.file(path).isPresent()) {
                differs("file", path + " is made, and must not be", "");
            }
        }
    }

    private void texts() {
        one.expected()
                .contains()
                .forEach(
                        (path, texts) -> {
                            for (String text : texts) {
                                if (!text(path).contains(text)) {
                                    differs("text", path + " does not hold: " + text, "");
                                }
                            }
                        });
        one.expected()
                .lacks()
                .forEach(
                        (path, texts) -> {
                            for (String text : texts) {
                                if (text(path).contains(text)) {
                                    differs("text", path + " holds: " + text, "");
                                }
                            }
                        });
    }

    private String text(String path) {
        return files.file(path)
                .map(file -> new String(file.bytes(), StandardCharsets.UTF_8))
                .orElse("");
    }

    private void steps(Map<String, String> steps) {
        one.expected()
                .steps()
                .forEach(
                        (id, end) -> {
                            String got = steps.getOrDefault(id, "not there");
                            if (!got.equals(end)) {
                                differs(
                                        "step",
                                        "the step " + id + " is " + got + ", not " + end,
                                        "");
                            }
                        });
    }

    private void golden(FileSource around) {
        String folder = one.goldenFolder();
        TreeSet<String> paths = new TreeSet<>();
        around.list(folder).forEach(path -> paths.add(path.substring(folder.length() + 1)));
        if (paths.isEmpty()) {
            differs("golden", "there is no folder " + folder, "make it with --update");
            return;
        }
        files.files().forEach(file -> paths.add(file.path()));
        for (String path : paths) {
            byte[] wanted = around.read(folder + "/" + path).orElse(null);
            byte[] got = files.file(path).map(Change.Write::bytes).orElse(null);
            if (wanted == null || got == null) {
                differs("golden", path + (got == null ? " is not made" : " is not expected"), "");
            } else if (!Arrays.equals(wanted, got)) {
                found.add(
                        Problem.error(
                                "template-case.golden",
                                new Where(folder + "/" + path, line(wanted, got), 1),
                                "is made otherwise from this line on"));
            }
        }
    }

    private static int line(byte[] wanted, byte[] got) {
        int line = 1;
        for (int i = 0; i < Math.min(wanted.length, got.length) && wanted[i] == got[i]; i++) {
            line += wanted[i] == '\n' ? 1 : 0;
        }
        return line;
    }
}
