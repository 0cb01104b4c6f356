package dev.slipway.template;

import dev.slipway.template.syntax.Expr;
import dev.slipway.template.syntax.Stmt;
import dev.slipway.template.syntax.Walk;

import java.util.ArrayList;
import java.util.List;

/// The filters and tests that Jinja2 looks up when it reads a template. Inside `if` it leaves that
/// to the running, so that a template may ask first whether they are there.
final class FirmNames {
    private final List<Expr> found = new ArrayList<>();

    private FirmNames() {}

    static List<Expr> of(List<Stmt> body) {
        FirmNames names = new FirmNames();
        names.body(body, false);
        return List.copyOf(names.found);
    }

    private void body(List<Stmt> body, boolean soft) {
        for (Stmt stmt : body) {
            boolean choice = stmt instanceof Stmt.If;
            Walk.expressions(stmt).forEach(expr -> expression(expr, soft || choice));
            boolean inner = choice || (soft && stmt instanceof Stmt.Output);
            Walk.bodies(stmt).forEach(statements -> body(statements, inner));
        }
    }

    private void expression(Expr expr, boolean soft) {
        if (!soft && (expr instanceof Expr.Filtered || expr instanceof Expr.Is)) {
            found.add(expr);
        }
        if (expr instanceof Expr.Capture capture) {
            body(capture.body(), false);
        }
        boolean inner = soft || expr instanceof Expr.InlineIf;
        Walk.inside(expr).forEach(part -> expression(part, inner));
    }
}
