package dev.slipway.template.syntax;

import java.util.ArrayList;
import java.util.List;

/// Jinja2's tags that name another template.
final class LoadTags {
    private final Expressions code;
    private final Tokens tokens;

    LoadTags(Expressions code) {
        this.code = code;
        this.tokens = code.tokens;
    }

    Stmt read(String name, int at) {
        Expr template = code.expression();
        return switch (name) {
            case "include" -> include(template, at);
            case "import" -> whole(template, at);
            case "from" -> parts(template, at);
            default -> {
                tokens.expectEnd();
                yield new Stmt.Extends(at, template);
            }
        };
    }

    private Stmt include(Expr template, int at) {
        boolean optional = tokens.peek().isName("ignore") && tokens.peek(1).isName("missing");
        if (optional) {
            tokens.next();
            tokens.next();
        }
        boolean context = context(true);
        tokens.expectEnd();
        return new Stmt.Include(at, template, optional, context);
    }

    private Stmt whole(Expr template, int at) {
        expectName("as");
        String name = tokens.name("the name to import as").text();
        boolean context = context(false);
        tokens.expectEnd();
        return new Stmt.Import(at, template, name, context);
    }

    private Stmt parts(Expr template, int at) {
        expectName("import");
        List<Stmt.Imported> names = new ArrayList<>();
        boolean context = false;
        while (!tokens.atEnd()) {
            if (isContext()) {
                context = context(false);
                break;
            }
            Token name = tokens.name("a name to import");
            if (name.text().startsWith("_")) {
                throw new SyntaxFault("names that begin with _ cannot be imported", name.at());
            }
            String alias = name.text();
            if (tokens.takeName("as")) {
                alias = tokens.name("the name to import as").text();
            }
            names.add(new Stmt.Imported(name.at(), name.text(), alias));
            if (!tokens.take(",") && !isContext()) {
                break;
            }
        }
        tokens.expectEnd();
        if (names.isEmpty()) {
            throw new SyntaxFault("a name to import is expected", tokens.peek().at());
        }
        return new Stmt.FromImport(at, template, List.copyOf(names), context);
    }

    private boolean isContext() {
        return (tokens.peek().isName("with") || tokens.peek().isName("without"))
                && tokens.peek(1).isName("context");
    }

    private boolean context(boolean otherwise) {
        if (!isContext()) {
            return otherwise;
        }
        boolean with = tokens.next().text().equals("with");
        tokens.next();
        return with;
    }

    private void expectName(String name) {
        Token token = tokens.peek();
        if (!tokens.takeName(name)) {
            throw new SyntaxFault("\"" + name + "\" is expected, not " + token.shown(), token.at());
        }
    }
}
