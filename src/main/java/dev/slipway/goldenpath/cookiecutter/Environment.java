package dev.slipway.goldenpath.cookiecutter;

import dev.slipway.base.Problem;
import dev.slipway.base.Where;
import dev.slipway.template.Functions;
import dev.slipway.template.Options;
import dev.slipway.template.python.PyJson;
import dev.slipway.template.python.PyText;
import dev.slipway.template.python.PyValues;
import dev.slipway.template.syntax.Delimiters;
import dev.slipway.template.value.Arguments;
import dev.slipway.template.value.TemplateFault;
import dev.slipway.template.value.Undefined;

import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;

/// Jinja2 as a template's `_jinja2_env_vars` and `_extensions` set it up, with Cookiecutter's own
/// extensions. `problems` says what cannot be had here.
record Environment(Options options, List<Problem> problems) {
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final String PUNCTUATION = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";
    private static final int LONGEST = 100_000;

    /// Extensions that are part of this program; those of Cookiecutter are always on.
    private static final Map<String, Set<String>> KNOWN =
            Map.ofEntries(
                    Map.entry("jinja2.ext.do", Set.of("do")),
                    Map.entry("jinja2.ext.debug", Set.of()),
                    Map.entry("jinja2.ext.i18n", Set.of()),
                    Map.entry("jinja2.ext.loopcontrols", Set.of("break", "continue")),
                    Map.entry("jinja2_time.TimeExtension", Set.of("now")),
                    Map.entry("cookiecutter.extensions.JsonifyExtension", Set.of()),
                    Map.entry("cookiecutter.extensions.RandomStringExtension", Set.of()),
                    Map.entry("cookiecutter.extensions.SlugifyExtension", Set.of()),
                    Map.entry("cookiecutter.extensions.TimeExtension", Set.of()),
                    Map.entry("cookiecutter.extensions.UUIDExtension", Set.of()));

    static Environment of(Map<?, ?> context, Where where) {
        List<Problem> problems = new ArrayList<>();
        Set<String> tags = new LinkedHashSet<>(Set.of("now"));
        if (context.get("_extensions") instanceof List<?> extensions) {
            for (Object extension : extensions) {
                Set<String> more = KNOWN.get(PyText.str(extension));
                if (more == null) {
                    problems.add(unknown(PyText.str(extension), where));
                } else {
                    tags.addAll(more);
                }
            }
        }
        Options options = Options.cookiecutter().with(syntax -> syntax.withTags(tags));
        Object variables = context.get("_jinja2_env_vars");
        return new Environment(
                variables instanceof Map<?, ?> map
                        ? configured(options, map, where, problems)
                        : options,
                problems);
    }

    private static Problem unknown(String extension, Where where) {
        return Problem.error(
                        "cookiecutter.extension",
                        where,
                        "the template needs the Python extension "
                                + extension
                                + ", which cannot run here")
                .advise("run this template with cookiecutter itself");
    }

    private static Options configured(
            Options from, Map<?, ?> variables, Where where, List<Problem> problems) {
        Delimiters d = Delimiters.STANDARD;
        Delimiters delimiters =
                new Delimiters(
                        text(variables, "block_start_string", d.blockStart()),
                        text(variables, "block_end_string", d.blockEnd()),
                        text(variables, "variable_start_string", d.variableStart()),
                        text(variables, "variable_end_string", d.variableEnd()),
                        text(variables, "comment_start_string", d.commentStart()),
                        text(variables, "comment_end_string", d.commentEnd()),
                        text(variables, "line_statement_prefix", ""),
                        text(variables, "line_comment_prefix", ""));
        for (Object key : variables.keySet()) {
            if (!UNDERSTOOD.contains(PyText.str(key))) {
                problems.add(
                        Problem.error(
                                "cookiecutter.jinja2-env-vars",
                                where,
                                "_jinja2_env_vars sets " + key + ", which cannot be set here"));
            }
        }
        if (delimiters.blockStart().equals(delimiters.variableStart())
                || delimiters.blockStart().equals(delimiters.commentStart())
                || delimiters.variableStart().equals(delimiters.commentStart())) {
            problems.add(
                    Problem.error(
                            "cookiecutter.jinja2-env-vars",
                            where,
                            "blocks, variables and comments must begin differently"));
        }
        return from.with(
                        syntax ->
                                syntax.with(delimiters)
                                        .withBlocks(
                                                PyValues.truthy(variables.get("trim_blocks")),
                                                PyValues.truthy(variables.get("lstrip_blocks")))
                                        .withNewline(text(variables, "newline_sequence", "\n")))
                .withAutoescape(PyValues.truthy(variables.get("autoescape")));
    }

    private static final Set<String> UNDERSTOOD =
            Set.of(
                    "block_start_string",
                    "block_end_string",
                    "variable_start_string",
                    "variable_end_string",
                    "comment_start_string",
                    "comment_end_string",
                    "line_statement_prefix",
                    "line_comment_prefix",
                    "trim_blocks",
                    "lstrip_blocks",
                    "newline_sequence",
                    "autoescape",
                    "optimized",
                    "cache_size",
                    "auto_reload");

    private static String text(Map<?, ?> variables, String key, String otherwise) {
        return variables.get(key) instanceof String text && !text.isEmpty() ? text : otherwise;
    }

    /// The functions of one text. Random values depend on `seed` and `path` only, so that a preview
    /// does not change by itself.
    static Functions functions(Clock clock, String seed, String path) {
        RandomGenerator random = new Randomness(seed, path);
        Now now = new Now(clock);
        return Functions.NONE
                .filter("jsonify", Environment::jsonify)
                .filter("slugify", Slug::filter)
                .function("random_ascii_string", arguments -> randomText(arguments, random))
                .function("uuid4", arguments -> uuid(random))
                .function("now", now::call);
    }

    private static Object jsonify(Arguments arguments) {
        Object value = arguments.get(0);
        if (value instanceof Undefined undefined) {
            throw new TemplateFault("\"" + undefined.name() + "\" is not defined");
        }
        Object indent = arguments.has("indent", 1) ? arguments.get("indent", 1) : (Object) 4L;
        return PyJson.write(value, indent == null ? -1 : (int) PyValues.real(indent), true);
    }

    private static Object randomText(Arguments arguments, RandomGenerator random) {
        Object length = arguments.get("length", 0);
        if (length == null || !PyValues.isNumber(length) || PyValues.real(length) > LONGEST) {
            throw new TemplateFault("random_ascii_string needs a length");
        }
        @Nullable Object punctuation = arguments.get("punctuation", 1);
        String from = LETTERS + (PyValues.truthy(punctuation) ? PUNCTUATION : "");
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < PyValues.real(length); i++) {
            out.append(from.charAt(random.nextInt(from.length())));
        }
        return out.toString();
    }

    private static Object uuid(RandomGenerator random) {
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        bytes[6] = (byte) ((bytes[6] & 0x0f) | 0x40);
        bytes[8] = (byte) ((bytes[8] & 0x3f) | 0x80);
        java.nio.ByteBuffer buffer = java.nio.ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong()).toString();
    }
}
