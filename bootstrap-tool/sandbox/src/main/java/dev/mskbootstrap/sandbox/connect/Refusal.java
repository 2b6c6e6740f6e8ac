package dev.mskbootstrap.sandbox.connect;

/**
 * Why a client was turned away.
 *
 * @param reason for whoever runs the sandbox, never for the client; what the client sent is escaped and cut in it, and
 *     it holds no secret
 */
public record Refusal(Answer answer, String reason) {
    private static final int MOST = 80;

    static RefusedException denied(String reason, Object... clientTexts) {
        Object[] escaped = new Object[clientTexts.length];
        for (int i = 0; i < clientTexts.length; i++) {
            escaped[i] = escape(String.valueOf(clientTexts[i]));
        }
        return new RefusedException(new Refusal(Answer.ACCESS_DENIED, reason.formatted(escaped)));
    }

    static RefusedException because(Answer answer, String reason) {
        return new RefusedException(new Refusal(answer, reason));
    }

    private static String escape(String text) {
        StringBuilder escaped = new StringBuilder();
        text.chars()
                .limit(MOST)
                .forEach(c -> escaped.append(c >= ' ' && c <= '~' ? String.valueOf((char) c) : "\\u%04x".formatted(c)));
        return text.length() > MOST ? escaped + "…" : escaped.toString();
    }
}
