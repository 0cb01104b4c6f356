package dev.slipway.ui.kit.code;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/// The languages that are coloured, told by the file's name.
public enum Language {
    YAML(new YamlSyntax()),
    JSON(new ScriptSyntax(Set.of("true", "false", "null"), "", true)),
    SCRIPT(new ScriptSyntax(ScriptSyntax.ECMASCRIPT, "//", false)),
    DOCKERFILE(new ShellSyntax(ShellSyntax.DOCKERFILE, true)),
    SHELL(new ShellSyntax(ShellSyntax.SHELL, false)),
    MARKDOWN(new MarkdownSyntax()),
    PLAIN(lines -> lines.stream().map(line -> List.<Token>of()).toList());

    private static final int COLOURED_LINES = 20_000;

    private final Syntax syntax;

    Language(Syntax syntax) {
        this.syntax = syntax;
    }

    /// The language of a file with this name or path; plain when it is unknown.
    public static Language of(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        String ending = name.substring(name.lastIndexOf('.') + 1);
        if (name.startsWith("dockerfile") || ending.equals("dockerfile")) {
            return DOCKERFILE;
        }
        return switch (ending) {
            case "yaml", "yml", "tpl" -> YAML;
            case "json" -> JSON;
            case "ts", "tsx", "js", "jsx", "mjs", "cjs", "java", "kt", "go" -> SCRIPT;
            case "sh", "bash", "env", "makefile", "properties", "toml", "gitignore" -> SHELL;
            case "md", "markdown" -> MARKDOWN;
            default -> PLAIN;
        };
    }

    List<List<Token>> tokens(List<String> lines) {
        return (lines.size() > COLOURED_LINES ? PLAIN : this).syntax.tokens(lines);
    }
}
