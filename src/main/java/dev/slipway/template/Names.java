package dev.slipway.template;

import dev.slipway.template.syntax.Expr;
import dev.slipway.template.syntax.Stmt;
import dev.slipway.template.syntax.Walk;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Questions about the names in a tree.
final class Names {
    private Names() {}

    static boolean used(List<Stmt> body, String name) {
        for (Stmt stmt : body) {
            for (Expr expr : Walk.expressions(stmt)) {
                if (used(expr, name)) {
                    return true;
                }
            }
            for (List<Stmt> inner : Walk.bodies(stmt)) {
                if (used(inner, name)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean used(Expr expr, String name) {
        if (expr instanceof Expr.Name found && found.name().equals(name)
                || expr instanceof Expr.Capture capture && used(capture.body(), name)) {
            return true;
        }
        return Walk.inside(expr).stream().anyMatch(part -> used(part, name));
    }

    /// All blocks, also those inside others.
    static List<Stmt.Block> blocks(List<Stmt> body) {
        List<Stmt.Block> found = new ArrayList<>();
        collect(body, found);
        return List.copyOf(found);
    }

    private static void collect(List<Stmt> body, List<Stmt.Block> found) {
        for (Stmt stmt : body) {
            if (stmt instanceof Stmt.Block block) {
                found.add(block);
            }
            Walk.bodies(stmt).forEach(inner -> collect(inner, found));
        }
    }

    static boolean load(List<Stmt> body) {
        for (Stmt stmt : body) {
            boolean loads =
                    stmt instanceof Stmt.Include
                            || stmt instanceof Stmt.Extends
                            || stmt instanceof Stmt.Import
                            || stmt instanceof Stmt.FromImport;
            if (loads || Walk.bodies(stmt).stream().anyMatch(Names::load)) {
                return true;
            }
        }
        return false;
    }

    /// Whether any member of one of these names is looked up.
    static boolean looksUp(List<Stmt> body, Set<String> members) {
        for (Stmt stmt : body) {
            for (Expr expr : Walk.expressions(stmt)) {
                if (looksUp(expr, members)) {
                    return true;
                }
            }
            for (List<Stmt> inner : Walk.bodies(stmt)) {
                if (looksUp(inner, members)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean looksUp(Expr expr, Set<String> members) {
        if (expr instanceof Expr.Member member && members.contains(member.name())
                || expr instanceof Expr.Item item
                        && (!(item.key() instanceof Expr.Literal literal)
                                || literal.value() instanceof String s && members.contains(s))
                || expr instanceof Expr.Filtered filtered && filtered.filter().equals("attr")
                || expr instanceof Expr.Capture capture && looksUp(capture.body(), members)) {
            return true;
        }
        for (Expr part : Walk.inside(expr)) {
            if (looksUp(part, members)) {
                return true;
            }
        }
        return false;
    }
}
