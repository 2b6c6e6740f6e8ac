package dev.mskbootstrap.tool.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PartitionsTest {

    @ParameterizedTest
    @CsvSource({
        "7, partition 7",
        "0 1, 'partitions 0, 1'",
        "0 1 2, partitions 0-2",
        "8 2 0 1 3 5 7, 'partitions 0-3, 5, 7, 8'"
    })
    void three_and_more_in_a_row_are_a_range(String numbers, String words) {
        List<Integer> partitions =
                Stream.of(numbers.split(" ")).map(Integer::valueOf).toList();
        assertThat(Partitions.words(partitions)).isEqualTo(words);
    }
}
