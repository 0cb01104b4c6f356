package dev.slipway.template;

import dev.slipway.template.syntax.Expr;
import dev.slipway.template.syntax.Lines;
import dev.slipway.template.syntax.Stmt;
import dev.slipway.template.syntax.Stmt.Target;
import dev.slipway.template.syntax.Walk;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Finds what a template takes from outside, without running it. Names the template binds itself
/// (`set`, `for`, macros and their parameters) are left out from the body that binds them on.
final class References {
    private final Lines lines;
    private final List<Reference> found = new ArrayList<>();

    private References(Lines lines) {
        this.lines = lines;
    }

    static List<Reference> of(List<Stmt> body, Lines lines) {
        References references = new References(lines);
        references.body(body, new HashSet<>());
        return List.copyOf(references.found);
    }

    private void body(List<Stmt> body, Set<String> bound) {
        for (Stmt stmt : body) {
            if (stmt instanceof Stmt.Text) {
                continue;
            }
            boolean asks = stmt instanceof Stmt.If;
            Set<String> inside = inner(stmt, bound);
            for (Expr expr : Walk.expressions(stmt)) {
                expression(expr, stmt instanceof Stmt.For ? bound : inside, asks);
            }
            for (List<Stmt> inner : Walk.bodies(stmt)) {
                body(inner, stmt instanceof Stmt.If ? bound : new HashSet<>(inside));
            }
            if (stmt instanceof Stmt.Set set) {
                set.targets().forEach(target -> bind(target, bound));
            }
        }
    }

    /// The names bound in the bodies of `stmt`; a macro's own name is bound after it, too.
    private static Set<String> inner(Stmt stmt, Set<String> bound) {
        if (stmt instanceof Stmt.Output || stmt instanceof Stmt.If) {
            return bound;
        }
        Set<String> inside = new HashSet<>(bound);
        switch (stmt) {
            case Stmt.For loop -> {
                loop.targets().forEach(target -> bind(target, inside));
                inside.add("loop");
            }
            case Stmt.Macro macro -> {
                bound.add(macro.name());
                macro.parameters().forEach(parameter -> inside.add(parameter.name()));
                inside.addAll(List.of(macro.name(), "caller", "varargs", "kwargs"));
            }
            case Stmt.CallBlock call ->
                    call.parameters().forEach(parameter -> inside.add(parameter.name()));
            case Stmt.With with -> with.targets().forEach(target -> bind(target, inside));
            default -> {}
        }
        return inside;
    }

    private static void bind(Target target, Set<String> bound) {
        switch (target) {
            case Target.To to -> bound.add(to.name());
            case Target.Unpacked unpacked -> unpacked.targets().forEach(one -> bind(one, bound));
            case Target.Attribute ignored -> {}
        }
    }

    private void expression(Expr expr, Set<String> bound, boolean guarded) {
        String path = path(expr);
        if (path != null) {
            add(Reference.Kind.VARIABLE, path, expr, bound, guarded);
            return;
        }
        switch (expr) {
            case Expr.Call call -> {
                String called = path(call.target());
                if (called != null && called.indexOf('.') < 0) {
                    add(Reference.Kind.FUNCTION, called, call, bound, guarded);
                } else if (call.target() instanceof Expr.Member member) {
                    found.add(
                            new Reference(
                                    Reference.Kind.METHOD,
                                    member.name(),
                                    lines.where(member.at()),
                                    guarded));
                    expression(member.target(), bound, guarded);
                } else {
                    expression(call.target(), bound, guarded);
                }
                Walk.inside(call).stream()
                        .skip(1)
                        .forEach(part -> expression(part, bound, guarded));
            }
            case Expr.Filtered filtered -> {
                add(Reference.Kind.FILTER, filtered.filter(), filtered, Set.of(), guarded);
                boolean hasDefault =
                        filtered.filter().equals("default") || filtered.filter().equals("d");
                expression(filtered.input(), bound, guarded || hasDefault);
                Walk.inside(filtered).stream()
                        .skip(1)
                        .forEach(part -> expression(part, bound, guarded));
            }
            case Expr.Is is -> {
                add(Reference.Kind.TEST, is.test(), is, Set.of(), guarded);
                boolean asks = is.test().equals("defined") || is.test().equals("undefined");
                expression(is.value(), bound, guarded || asks);
                Walk.inside(is).stream().skip(1).forEach(part -> expression(part, bound, guarded));
            }
            case Expr.InlineIf choice -> {
                expression(choice.condition(), bound, true);
                Walk.inside(choice).stream()
                        .skip(1)
                        .forEach(part -> expression(part, bound, guarded));
            }
            case Expr.Capture capture -> body(capture.body(), new HashSet<>(bound));
            default -> {
                boolean asks = guarded || expr instanceof Expr.Or;
                Walk.inside(expr).forEach(part -> expression(part, bound, asks));
            }
        }
    }

    private void add(
            Reference.Kind kind, String path, Expr expr, Set<String> bound, boolean guarded) {
        int dot = path.indexOf('.');
        if (!bound.contains(dot < 0 ? path : path.substring(0, dot))) {
            found.add(new Reference(kind, path, lines.where(start(expr)), guarded));
        }
    }

    /// Where a path begins: its first name.
    private static int start(Expr expr) {
        return switch (expr) {
            case Expr.Member member -> start(member.target());
            case Expr.Item item -> start(item.target());
            case Expr.Call call -> start(call.target());
            default -> expr.at();
        };
    }

    private static @Nullable String path(Expr expr) {
        return switch (expr) {
            case Expr.Name name -> name.name();
            case Expr.Member member -> {
                String target = path(member.target());
                yield target == null ? null : target + "." + member.name();
            }
            case Expr.Item(int at, Expr target, Expr.Literal(int keyAt, String key)) -> {
                String before = path(target);
                yield before == null ? null : before + "." + key;
            }
            default -> null;
        };
    }
}
