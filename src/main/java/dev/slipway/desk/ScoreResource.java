package dev.slipway.desk;

import dev.slipway.base.Where;

import java.util.List;
import java.util.Optional;

/// A resource that a workload asks for, and what makes it.
///
/// @param name how the workload calls it
/// @param uid `type.class#id`
/// @param line where it is asked for in the Score file
/// @param outputs what placeholders can ask of it
/// @param uses the lines of the Score file with placeholders that lead to it
/// @param needs the names of resources that its params lead to
/// @param sharedWith the other workloads of the platform that use the same one
/// @param kubernetes what makes it there; empty when nothing does
public record ScoreResource(
        String name,
        String uid,
        int line,
        List<String> outputs,
        List<Integer> uses,
        List<String> needs,
        List<String> sharedWith,
        Optional<Maker> kubernetes,
        Optional<Maker> compose) {

    /// A provisioner and the line where it begins.
    public record Maker(String uri, Where where) {}

    public ScoreResource {
        outputs = List.copyOf(outputs);
        uses = List.copyOf(uses);
        needs = List.copyOf(needs);
        sharedWith = List.copyOf(sharedWith);
    }

    public String type() {
        return uid.substring(0, uid.indexOf('.'));
    }
}
