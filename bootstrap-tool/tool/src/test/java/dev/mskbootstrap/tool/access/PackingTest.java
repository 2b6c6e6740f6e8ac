package dev.mskbootstrap.tool.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** No policy is larger than IAM takes. */
class PackingTest {

    @Test
    void a_policy_is_counted_without_white_space() {
        assertThat(new Document(List.of(new Statement("Connect", List.of("kafka-cluster:Connect"), List.of("*"))))
                        .compact())
                .isEqualTo("{\"Version\":\"2012-10-17\",\"Statement\":[{\"Sid\":\"Connect\",\"Effect\":\"Allow\","
                        + "\"Action\":[\"kafka-cluster:Connect\"],\"Resource\":[\"*\"]}]}");
    }

    @Test
    void many_small_statements_fill_a_policy_and_no_more() {
        List<Document> documents = Packing.pack(IntStream.range(0, 1_000)
                .mapToObj(i -> new Statement("S" + i, List.of("a:b"), List.of("arn:" + i)))
                .toList());
        assertThat(documents).allMatch(document -> document.compact().length() <= 6_144);
        assertThat(documents.subList(0, documents.size() - 1))
                .allMatch(document -> document.compact().length() > 5_900);
        assertThat(documents.stream().mapToInt(document -> document.statements().size()))
                .satisfies(sizes ->
                        assertThat(sizes.stream().mapToInt(i -> i).sum()).isEqualTo(1_000));
    }

    @Test
    void a_statement_with_many_resources_goes_on_in_the_next_policy() {
        List<String> resources =
                IntStream.range(0, 1_000).mapToObj(i -> "arn:aws:kafka:" + i).toList();
        List<Document> documents = Packing.pack(List.of(new Statement("S", List.of("a:b"), resources)));
        assertThat(documents).allMatch(document -> document.compact().length() <= 6_144);
        assertThat(documents.stream()
                        .flatMap(document -> document.statements().stream())
                        .flatMap(statement -> statement.resources().stream()))
                .isEqualTo(resources);
    }

    @Test
    void without_statements_there_is_no_policy() {
        assertThat(Packing.pack(List.of())).isEmpty();
    }
}
