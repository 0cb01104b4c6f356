package dev.slipway.desk;

import dev.slipway.base.Problem;
import dev.slipway.delivery.dashboard.Placed;
import dev.slipway.delivery.picture.Answer;
import dev.slipway.delivery.picture.Pictures;

import java.util.List;

/// What the queries of one panel were answered.
///
/// @param made the picture of the answers
/// @param queries as they were sent, one a target
/// @param stored when the answers are from before (milliseconds since 1970); 0 for fresh ones
/// @param from what they span, in milliseconds since 1970
public record PanelAnswers(
        Placed placed,
        List<Answer> answers,
        Pictures.Made made,
        List<String> queries,
        List<Problem> problems,
        long stored,
        long from,
        long to) {}
