package dev.slipway.goldenpath.action;

import dev.slipway.base.Outcome;
import dev.slipway.base.Progress;

import java.time.Duration;
import java.util.Map;

/// An HTTP request that a step of a golden path sends; `timeout` is how long its answer may take.
public record WebCall(
        String method, String url, Map<String, String> headers, String body, Duration timeout) {

    public WebCall {
        headers = Map.copyOf(headers);
    }

    /// What came back. `reason` is the status in words; names of headers are in lower case.
    public record Answer(int status, String reason, Map<String, String> headers, String body) {
        private static final int SAID = 300;

        public Answer {
            headers = Map.copyOf(headers);
        }

        /// The body as part of a message.
        String shortened() {
            String line = body.strip().replaceAll("\\s+", " ");
            return line.length() > SAID ? line.substring(0, SAID) + "…" : line;
        }
    }

    /// Sends calls for a user who agreed to it.
    public interface Sender {

        /// Whether the user agreed to the call of the step `id`.
        boolean allows(String id);

        /// Waits for the answer. That none came is a problem; any status is an answer.
        Outcome<Answer> send(WebCall call, Progress progress);

        /// A text of the configuration with its `${NAME}` handles replaced.
        ///
        /// @throws ActionFault when one of them is not set
        String resolve(String text);
    }
}
