package dev.slipway.template.syntax;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// The parts of a tree's nodes, for those who look at all of them.
public final class Walk {
    private Walk() {}

    /// The expressions directly inside `expr`.
    public static List<Expr> inside(Expr expr) {
        List<Expr> parts = new ArrayList<>();
        switch (expr) {
            case Expr.Literal ignored -> {
                return List.of();
            }
            case Expr.Regex ignored -> {
                return List.of();
            }
            case Expr.Name ignored -> {
                return List.of();
            }
            case Expr.Capture ignored -> {
                return List.of();
            }
            case Expr.ListOf list -> parts.addAll(list.items());
            case Expr.Tuple tuple -> parts.addAll(tuple.items());
            case Expr.Group group -> parts.addAll(group.items());
            case Expr.Dict dict ->
                    dict.pairs().forEach(pair -> parts.addAll(List.of(pair.key(), pair.value())));
            case Expr.Member member -> {
                return List.of(member.target());
            }
            case Expr.Item item -> parts.addAll(List.of(item.target(), item.key()));
            case Expr.Slice slice -> {
                parts.add(slice.target());
                add(parts, slice.start());
                add(parts, slice.stop());
                add(parts, slice.step());
            }
            case Expr.InlineIf choice -> {
                parts.addAll(List.of(choice.condition(), choice.then()));
                add(parts, choice.otherwise());
            }
            case Expr.Or or -> parts.addAll(List.of(or.left(), or.right()));
            case Expr.And and -> parts.addAll(List.of(and.left(), and.right()));
            case Expr.Not not -> parts.add(not.operand());
            case Expr.Unary unary -> parts.add(unary.operand());
            case Expr.Floor floor -> parts.add(floor.operand());
            case Expr.Binary binary -> parts.addAll(List.of(binary.left(), binary.right()));
            case Expr.Compare compare -> {
                parts.add(compare.first());
                compare.operands().forEach(operand -> parts.add(operand.value()));
            }
            case Expr.In in -> parts.addAll(List.of(in.needle(), in.container()));
            case Expr.Is is -> {
                parts.add(is.value());
                arguments(parts, is.args());
            }
            case Expr.Filtered filtered -> {
                parts.add(filtered.input());
                arguments(parts, filtered.args());
            }
            case Expr.Call call -> {
                parts.add(call.target());
                arguments(parts, call.args());
            }
        }
        return parts;
    }

    private static void arguments(List<Expr> parts, Expr.Args args) {
        parts.addAll(args.positional());
        args.named().forEach(named -> parts.add(named.value()));
        add(parts, args.star());
        add(parts, args.starStar());
    }

    private static void add(List<Expr> parts, @Nullable Expr expr) {
        if (expr != null) {
            parts.add(expr);
        }
    }

    /// The bodies directly inside `stmt`.
    public static List<List<Stmt>> bodies(Stmt stmt) {
        return switch (stmt) {
            case Stmt.If choice -> List.of(choice.then(), choice.otherwise());
            case Stmt.For loop -> List.of(loop.body(), loop.otherwise());
            case Stmt.Macro macro -> List.of(macro.body());
            case Stmt.CallBlock call -> List.of(call.body());
            case Stmt.Block block -> List.of(block.body());
            case Stmt.With with -> List.of(with.body());
            case Stmt.Autoescape escape -> List.of(escape.body());
            case Stmt.Switch choice -> {
                List<List<Stmt>> bodies = new ArrayList<>();
                choice.cases().forEach(one -> bodies.add(one.body()));
                bodies.add(choice.otherwise());
                yield bodies;
            }
            default -> List.of();
        };
    }

    /// The expressions directly inside `stmt`, not those of its bodies.
    public static List<Expr> expressions(Stmt stmt) {
        List<Expr> parts = new ArrayList<>();
        switch (stmt) {
            case Stmt.Text ignored -> {}
            case Stmt.Block ignored -> {}
            case Stmt.Output output -> parts.add(output.value());
            case Stmt.If choice -> parts.add(choice.condition());
            case Stmt.For loop -> {
                parts.add(loop.over());
                add(parts, loop.filter());
            }
            case Stmt.Set set -> parts.add(set.value());
            case Stmt.Macro macro -> macro.parameters().forEach(p -> add(parts, p.byDefault()));
            case Stmt.CallBlock call -> {
                parts.add(call.call());
                call.parameters().forEach(p -> add(parts, p.byDefault()));
            }
            case Stmt.Switch choice -> {
                parts.add(choice.value());
                choice.cases().forEach(one -> parts.add(one.value()));
            }
            case Stmt.With with -> parts.addAll(with.values());
            case Stmt.Autoescape escape -> parts.add(escape.on());
            case Stmt.Do action -> parts.add(action.value());
            case Stmt.Include include -> parts.add(include.template());
            case Stmt.Extends parent -> parts.add(parent.template());
            case Stmt.Import module -> parts.add(module.template());
            case Stmt.FromImport module -> parts.add(module.template());
            case Stmt.Leave ignored -> {}
        }
        return parts;
    }
}
