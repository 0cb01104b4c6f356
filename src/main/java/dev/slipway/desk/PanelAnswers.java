package dev.slipway.desk;

import dev.slipway.base.Problem;
import dev.slipway.delivery.dashboard.Placed;
import dev.slipway.delivery.picture.Answer;

import java.util.List;

/// What the queries of one panel were answered.
///
/// @param queries as they were sent, one a target
/// @param stored when the answers are from before (milliseconds since 1970); 0 for fresh ones
/// @param from what they span, in milliseconds since 1970
public record PanelAnswers(
        Placed placed,
        List<Answer> answers,
        List<String> queries,
        List<Problem> problems,
        long stored,
        long from,
        long to) {}
