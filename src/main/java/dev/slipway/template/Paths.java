package dev.slipway.template;

import dev.slipway.template.syntax.Expr;

/// How an expression that only looks things up is written: `values.a`, `steps["b-c"].output`.
final class Paths {
    private Paths() {}

    static String of(Expr expr) {
        return switch (expr) {
            case Expr.Name name -> name.name();
            case Expr.Member member -> of(member.target()) + "." + member.name();
            case Expr.Item(int at, Expr target, Expr.Literal(int keyAt, Object key)) ->
                    of(target) + (key instanceof String s ? "[\"" + s + "\"]" : "[" + key + "]");
            case Expr.Item item -> of(item.target()) + "[…]";
            case Expr.Call call -> of(call.target()) + "()";
            default -> "the expression";
        };
    }
}
