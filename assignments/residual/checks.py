"""What each exercise of ``residual`` must do."""

from collections.abc import Callable
from typing import Any

import numpy as np

from assignments.residual import derive, measure
from autograder import Axes, Case, Check, Close, Equal, InRange, Ordered, Source, Text, calibrated
from autograder.datasets import digits

Drawn = dict[str, Any]
BOUNDS = calibrated(__file__)
EXACT = "float64 convolutions of a few hundred products"
NEUTRAL = "a batch norm at rest divides by sqrt(1 + 1e-5)"
SEEN = (
    "300 pairs of seeds: deep - shallow is 0.42 to 0.91 (plain), -0.51 to 0.18 (residual); "
    "plain - residual of the deep ones is 0.71 to 1.53"
)


def block(
    n: int, i: int, o: int, height: int, width: int, stride: int = 1, positive: bool = False
) -> Callable[[Source], Drawn]:
    """Input and weights of a block; all of them >= 0 where the place of the ReLU must not matter."""

    def drawn(source: Source) -> Drawn:
        values = {
            "x": source.rng.standard_normal((n, i, height, width)),
            "conv1": source.rng.standard_normal((o, i, 3, 3)) / np.sqrt(9 * i),
            "conv2": source.rng.standard_normal((o, o, 3, 3)) / np.sqrt(9 * o),
            "projection": source.rng.standard_normal((o, i, 1, 1)),
            "bias1": source.rng.uniform(0.2, 1, o),
            "bias2": source.rng.uniform(0.2, 1, o),
            "cotangent": source.rng.standard_normal((n, o, -(-height // stride), -(-width // stride))),
        }
        values = {
            key: np.abs(value) if positive and key != "cotangent" else value for key, value in values.items()
        }
        return {**values, "stride": stride}

    return drawn


def batch_norm(source: Source, channels: int, shift: float) -> Any:
    """Weight, bias, running mean and running variance (4, channels)."""
    weight, variance = source.rng.uniform(0.5, 2, channels), source.rng.uniform(0.5, 3, channels)
    bias = shift + source.rng.uniform(0.2, 1, channels)
    return np.stack([weight, bias, source.rng.standard_normal(channels), variance])


def normalised(shift: float, *shape: int, stride: int = 1) -> Callable[[Source], Drawn]:
    """A block whose batch norms have learned; ``shift`` keeps the branch above zero."""

    def drawn(source: Source) -> Drawn:
        values, o = block(*shape, stride=stride)(source), shape[2]
        norms = {"bn1": batch_norm(source, o, 0.0), "bn2": batch_norm(source, o, shift)}
        return {**values, **norms, "x": np.abs(values["x"])}

    return drawn


def projection(*shape: int, stride: int, norm: bool = True) -> Callable[[Source], Drawn]:
    """A block that changes the shape; its branch is far above zero, so only the projection has signs."""

    def drawn(source: Source) -> Drawn:
        values, bn = block(*shape, stride=stride, positive=True)(source), batch_norm(source, shape[2], 0.0)
        signed = source.rng.standard_normal(values["projection"].shape)
        return {
            **values,
            "conv2": 10 * (0.2 + values["conv2"]),
            "projection": signed,
            "bn_projection": bn,
            "norm": norm,
        }

    return drawn


def positive_projection(*shape: int, stride: int) -> Callable[[Source], Drawn]:
    """The same without batch norm and without signs: the last ReLU hides nothing, whatever the branch is."""

    def drawn(source: Source) -> Drawn:
        values = projection(*shape, stride=stride, norm=False)(source)
        return {**values, "projection": np.abs(values["projection"])}

    return drawn


def channels(*widths: int) -> Callable[[Source], Drawn]:
    return lambda _: {"channels": np.asarray(widths)}


def depths(*values: int) -> Callable[[Source], Drawn]:
    return lambda _: {"depths": np.asarray(values)}


def sizes(depth: int, first: int, i: int, classes: int, side: int) -> Callable[[Source], Drawn]:
    def drawn(source: Source) -> Drawn:
        x = source.rng.standard_normal((3, i, side, side)).astype(np.float32)
        return {"sizes": np.asarray([depth, first, i, classes]), "x": x}

    return drawn


def outside_the_blocks(depth: int, residual: bool, n: int) -> Callable[[Source], Drawn]:
    def drawn(source: Source) -> Drawn:
        return {"depth": depth, "residual": residual, "x": source.rng.standard_normal((n, 1, 8, 8))}

    return drawn


def start(seeds: int) -> Callable[[Source], Drawn]:
    """A 50-layer network at its start, on 16 images."""

    def drawn(source: Source) -> Drawn:
        images = source.images.shuffled(source.rng, train=16, val=0)
        side = int(np.sqrt(images.train_x.shape[1]))
        return {
            "depth": 50,
            "x": images.train_x.reshape(-1, 1, side, side).astype(np.float64),
            "y": images.train_y,
            "seeds": source.rng.integers(2**31, size=seeds),
        }

    return drawn


def network(
    *widths: int, scales: tuple[float, float, float] = (1, 1, 1), dtype: Any = np.float64
) -> Callable[[Source], Drawn]:
    """Three linear layers with tanh; a small scale of a layer dims the gradient of those before it."""

    def drawn(source: Source) -> Drawn:
        values: Drawn = {
            "x": source.rng.standard_normal((12, widths[0])),
            "y": source.rng.integers(widths[-1], size=12),
        }
        for layer, scale in enumerate(scales, start=1):
            i, o = widths[layer - 1], widths[layer]
            values[f"weight{layer}"] = scale * source.rng.standard_normal((o, i)) / np.sqrt(i)
            values[f"bias{layer}"] = 0.5 * source.rng.standard_normal(o)
        return {key: v.astype(dtype) if v.dtype.kind == "f" else v for key, v in values.items()}

    return drawn


def with_threshold(threshold: float, draw: Callable[[Source], Drawn]) -> Callable[[Source], Drawn]:
    return lambda source: {**draw(source), "threshold": threshold}


def with_nan(draw: Callable[[Source], Drawn]) -> Callable[[Source], Drawn]:
    def drawn(source: Source) -> Drawn:
        values = draw(source)
        values["x"][3, 1] = np.nan
        return values

    return drawn


def with_inf(draw: Callable[[Source], Drawn]) -> Callable[[Source], Drawn]:
    """In float32 the first layer's gradient is inf, by a factor 1e25 from above and 1e20 from one image."""

    def drawn(source: Source) -> Drawn:
        values = draw(source)
        values["x"][3] *= 1e20
        values["weight1"] *= 0
        values["bias1"] *= 0
        values["weight2"] *= 1e25
        return values

    return drawn


def without_first_layer(draw: Callable[[Source], Drawn]) -> Callable[[Source], Drawn]:
    """Nothing reaches the second layer: its weight's gradient is 0, not merely small."""
    return lambda source: {key: 0 * v if key.endswith("1") else v for key, v in draw(source).items()}


def with_smaller_heads(draw: Callable[[Source], Drawn]) -> Callable[[Source], Drawn]:
    """Factors of the last layer under which gradients pass 1e-6 in steps of a fifth."""
    return lambda source: {**draw(source), "factors": np.geomspace(1e-8, 1e-2, 76)}


def convolution(i: int, o: int, classes: int, **settings: bool) -> Callable[[Source], Drawn]:
    def drawn(source: Source) -> Drawn:
        return {
            **settings,
            "x": source.rng.standard_normal((6, i, 5, 5)),
            "y": source.rng.integers(classes, size=6),
            "conv": source.rng.standard_normal((o, i, 3, 3)) / 3,
            "head": source.rng.standard_normal((classes, o)),
        }

    return drawn


def norms(*layers: int) -> Callable[[Source], Drawn]:
    """A network for each of the numbers of layers."""

    def drawn(source: Source) -> Drawn:
        return {"norms": 10.0 ** source.rng.uniform(-14, 1, (len(layers), max(layers))), "layers": layers}

    return drawn


def comparison(
    depths: tuple[int, int],
    seeds: int,
    steps: int,
    batch: int,
    images: int,
    lr: float,
    dtype: Any = np.float32,
) -> Callable[[Source], Drawn]:
    """Batches of digits, whatever the course's images are.

    With these settings degradation shows on digits; on Fashion-MNIST the deeper plain net was ahead in 7 of
    30 pairs of runs, and to make it fall behind there takes trainings that are too long for a grader.
    """

    def drawn(source: Source) -> Drawn:
        part = digits().shuffled(source.rng, train=images, val=0)
        side = int(np.sqrt(part.train_x.shape[1]))
        order = [[source.rng.permutation(images)[:batch] for _ in range(steps)] for _ in range(seeds)]
        return {
            "x": part.train_x.reshape(-1, 1, side, side).astype(dtype),
            "y": part.train_y,
            "depths": np.asarray(depths),
            "seeds": source.rng.integers(2**31, size=seeds),
            "batches": np.asarray(order),
            "lr": lr,
        }

    return drawn


SHORT = [
    Case("three steps, depths 8 and 14", comparison((8, 14), 1, 3, 16, 64, 0.05, np.float64), visible=True),
    Case("four steps, depths 14 and 8", comparison((14, 8), 1, 4, 12, 48, 0.02, np.float64)),
]

#: without right blocks and networks a comparison says nothing
NEEDS = [
    "plain_convolutions",
    "plain_batch_norm",
    "plain_norm_or_bias",
    "sum_before_the_last_relu",
    "residual_batch_norm",
    "gradient_through_the_shortcut",
    "projection_where_the_shape_changes",
    "gradient_through_the_projection",
    "no_projection_elsewhere",
    "residual_norm_or_bias",
    "depth_counts_weight_layers",
    "stages_of_the_network",
    "blocks_of_the_right_kind",
    "stem_and_head",
]

CHECKS = [
    Check(
        "plain_convolutions",
        Text(es="dos convoluciones con una ReLU tras cada una", en="two convolutions, a ReLU after each"),
        points=1,
        measure=measure.plain_outputs,
        cases=[
            Case("equal shape", block(2, 3, 3, 4, 5), visible=True),
            Case("stride 2, odd sides", block(3, 2, 5, 7, 5, stride=2)),
            Case("more channels", block(2, 3, 6, 6, 4)),
        ],
        accept=[Close("output", rtol=1e-4, atol=1e-3, why=NEUTRAL)],
        hint=Text(
            es="el orden es conv1, bn1, ReLU, conv2, bn2, ReLU; solo conv1 lleva el stride del bloque",
            en="the order is conv1, bn1, ReLU, conv2, bn2, ReLU; only conv1 has the block's stride",
        ),
    ),
    Check(
        "plain_batch_norm",
        Text(es="cada convolución se normaliza", en="each convolution is normalised"),
        points=1,
        measure=measure.plain_normalised,
        cases=[
            Case("trained batch norms", normalised(0.0, 4, 3, 3, 4, 4), visible=True),
            Case("trained batch norms, stride 2", normalised(0.0, 6, 2, 5, 6, 8, stride=2)),
        ],
        accept=[
            Close("output_in_evaluation", rtol=1e-9, atol=1e-11, why=EXACT),
            Close("output_in_training", rtol=1e-9, atol=1e-11, why=EXACT),
        ],
        hint=Text(
            es="bn1 va justo después de conv1 y bn2 justo después de conv2, antes de cada ReLU",
            en="bn1 comes right after conv1 and bn2 right after conv2, before each ReLU",
        ),
    ),
    Check(
        "plain_norm_or_bias",
        Text(es="normalización por lotes o sesgo: uno de los dos", en="batch norm or bias: one of the two"),
        points=1,
        measure=measure.plain_without_norm,
        cases=[
            Case("positive weights", block(2, 3, 3, 4, 4, positive=True), visible=True),
            Case("positive weights, more channels", block(3, 2, 5, 5, 4, positive=True)),
        ],
        accept=[
            Equal("batch_norms_with_norm"),
            Equal("biases_with_norm"),
            Equal("stride_by_default"),
            Equal("batch_norms_without_norm"),
            Equal("biases_without_norm"),
            Close("output_without_norm", rtol=1e-9, why=EXACT),
        ],
        hint=Text(
            es="con norm=True hay normalización por lotes y las convoluciones no tienen sesgo; con norm=False, sesgo y nn.Identity()",
            en="with norm=True there is batch norm and no bias in the convolutions; with norm=False, a bias and nn.Identity()",
        ),
    ),
    Check(
        "sum_before_the_last_relu",
        Text(es="la entrada se suma antes de la última ReLU", en="the input is added before the last ReLU"),
        points=2,
        measure=measure.residual_outputs,
        cases=[
            Case("inputs of both signs", block(2, 3, 3, 4, 5), visible=True),
            Case("inputs of both signs, wide", block(3, 6, 6, 5, 4)),
        ],
        accept=[Close("output", rtol=1e-4, atol=1e-3, why=NEUTRAL)],
        hint=Text(
            es="¿qué se suma, dónde, y qué es lo último que ocurre en el bloque? Sigue la flecha del atajo en el dibujo",
            en="what is added, where, and what happens last in the block? Follow the arrow of the shortcut in the drawing",
        ),
    ),
    Check(
        "identity_when_the_branch_is_zero",
        Text(
            es="con la rama en cero, la entrada no negativa sale igual",
            en="with the branch at zero a non-negative input comes out as it was",
        ),
        points=1,
        measure=measure.identity,
        cases=[
            Case("branch at zero", block(2, 3, 3, 4, 4, positive=True), visible=True),
            Case("branch at zero, wide", block(3, 8, 8, 3, 5, positive=True)),
        ],
        accept=[
            Close("output", rtol=1e-4, why=NEUTRAL),
        ],
        hint=Text(
            es="si F(x) = 0, lo que queda tiene que ser x: ni escalado, ni normalizado, ni concatenado, ni perdido",
            en="if F(x) = 0, what is left has to be x: neither scaled, nor normalised, nor concatenated, nor lost",
        ),
    ),
    Check(
        "gradient_through_the_shortcut",
        Text(
            es="el gradiente pasa por el atajo y por la rama",
            en="the gradient passes through the shortcut and through the branch",
        ),
        points=1,
        measure=measure.shortcut_gradient,
        cases=[
            Case("positive weights", block(2, 3, 3, 4, 4, positive=True), visible=True),
            Case("positive weights, wide", block(3, 8, 8, 3, 5, positive=True)),
        ],
        accept=[
            Close("gradient_of_the_input", rtol=1e-4, atol=1e-4, why=NEUTRAL),
            Close("gradient_of_the_branch", rtol=1e-4, atol=1e-3, why=NEUTRAL),
        ],
        hint=Text(
            es="∂F/∂x viene de la rama y el 1 de sumar el propio x; detach, .data, no_grad o cambiar x en el sitio lo rompen",
            en="∂F/∂x comes from the branch and the 1 from adding x itself; detach, .data, no_grad or changing x in place break it",
        ),
    ),
    Check(
        "residual_batch_norm",
        Text(
            es="la rama se normaliza; el atajo y la suma, no",
            en="the branch is normalised, shortcut and sum are not",
        ),
        points=1,
        measure=measure.residual_normalised,
        cases=[
            Case("trained batch norms", normalised(50.0, 4, 3, 3, 4, 4), visible=True),
            Case("trained batch norms, wide", normalised(50.0, 6, 5, 5, 6, 3)),
        ],
        accept=[
            Close("output_in_evaluation", rtol=1e-6, atol=1e-4, why=NEUTRAL),
            Close("output_in_training", rtol=1e-6, atol=1e-4, why=NEUTRAL),
        ],
        hint=Text(
            es="bn1 va justo después de conv1 y bn2 justo después de conv2: lo que se suma ya está normalizado",
            en="bn1 comes right after conv1 and bn2 right after conv2: what is added is normalised already",
        ),
    ),
    Check(
        "projection_where_the_shape_changes",
        Text(es="proyección donde cambia la forma", en="a projection where the shape changes"),
        points=1.5,
        measure=measure.projected,
        cases=[
            Case("stride 2 and more channels", projection(2, 3, 6, 6, 6, stride=2), visible=True),
            Case("more channels only", projection(2, 3, 5, 4, 5, stride=1)),
            Case("fewer channels only", projection(2, 5, 4, 4, 5, stride=1)),
            Case("stride 2 only, odd sides", projection(2, 4, 4, 7, 5, stride=2)),
            Case("stride 3 only", projection(2, 3, 3, 7, 8, stride=3)),
            Case("fewer channels, without norm", projection(2, 5, 3, 6, 4, stride=2, norm=False)),
        ],
        accept=[Close("output", rtol=1e-4, why=NEUTRAL)],
        hint=Text(
            es="la proyección es una convolución 1x1 con el stride del bloque y, con norm, su normalización por lotes, nada más (ni siquiera una ReLU); hace falta si cambian los canales o el tamaño",
            en="the projection is a 1x1 convolution with the block's stride and, with norm, its batch norm, nothing else (no ReLU either); it is needed if channels or size change",
        ),
    ),
    Check(
        "gradient_through_the_projection",
        Text(
            es="el gradiente pasa por la proyección",
            en="the gradient passes through the projection",
        ),
        points=0.5,
        measure=measure.projection_gradient,
        needs=["projection_where_the_shape_changes"],
        cases=[
            Case("constant branch", positive_projection(2, 3, 5, 4, 4, stride=2), visible=True),
            Case("constant branch, fewer channels", positive_projection(3, 6, 4, 5, 3, stride=1)),
        ],
        accept=[
            Close("gradient_of_the_input", rtol=1e-9, atol=1e-11, why=EXACT),
            Close("gradient_of_the_projection", rtol=1e-9, atol=1e-11, why=EXACT),
        ],
        hint=Text(
            es="a la proyección entra el propio x y lo que sale se suma tal cual: detach, .data o no_grad cortan el camino y dejan la proyección sin aprender",
            en="x itself goes into the projection and what comes out is added as it is: detach, .data or no_grad cut the way and leave the projection unable to learn",
        ),
    ),
    Check(
        "no_projection_elsewhere",
        Text(es="sin proyección donde la forma se conserva", en="no projection where the shape is kept"),
        points=1,
        measure=measure.layers_of_equal_shape,
        cases=[
            Case("4 and 8 channels", channels(4, 8), visible=True),
            Case("1, 3 and 16 channels", channels(1, 3, 16)),
        ],
        accept=[Equal("convolutions"), Equal("parameters_beside_the_branch")],
        hint=Text(
            es="si la forma no cambia, el atajo es x: sin parámetros; crea la proyección solo cuando hace falta",
            en="if the shape does not change, the shortcut is x: no parameters; make the projection only when it is needed",
        ),
    ),
    Check(
        "input_stays_as_it_was",
        Text(es="la entrada no se modifica", en="the input is not changed"),
        points=1,
        measure=measure.input_after,
        cases=[
            Case("inputs of both signs", block(2, 3, 3, 4, 5), visible=True),
            Case("inputs of both signs, wide", block(3, 6, 6, 5, 4)),
        ],
        accept=[Close("input_after_the_call", rtol=0.0, why="nothing may be written to x")],
        hint=Text(
            es="una operación en el sitio (+=, add_, relu_, inplace=True) sobre x escribe en el tensor de quien llama",
            en="an operation in place (+=, add_, relu_, inplace=True) on x writes to the caller's tensor",
        ),
    ),
    Check(
        "residual_norm_or_bias",
        Text(es="normalización por lotes o sesgo: uno de los dos", en="batch norm or bias: one of the two"),
        points=1,
        measure=measure.residual_without_norm,
        cases=[
            Case("positive weights", block(2, 3, 3, 4, 4, positive=True), visible=True),
            Case("positive weights, wide", block(3, 5, 5, 5, 4, positive=True)),
        ],
        accept=[
            Equal("batch_norms_with_norm"),
            Equal("biases_with_norm"),
            Equal("stride_by_default"),
            Equal("batch_norms_without_norm"),
            Equal("biases_without_norm"),
            Close("output_without_norm", rtol=1e-9, why=EXACT),
            Equal("projections_with_bias_with_norm"),
            Equal("projections_without_bias_without_norm"),
        ],
        hint=Text(
            es="con norm=True hay normalización por lotes y las convoluciones, la de la proyección también, no tienen sesgo; con norm=False, sesgo y nn.Identity()",
            en="with norm=True there is batch norm and no bias in the convolutions, that of the projection included; with norm=False, a bias and nn.Identity()",
        ),
    ),
    Check(
        "depth_counts_weight_layers",
        Text(es="tantas capas con pesos como pide depth", en="as many weight layers as depth asks for"),
        points=1.5,
        measure=measure.weight_layers,
        cases=[
            Case("depths 8 and 20", depths(8, 20), visible=True),
            Case("depths 14, 32 and 50", depths(14, 32, 50)),
        ],
        accept=[Equal("weight_layers")],
        hint=Text(
            es="cada bloque tiene dos convoluciones y hay tres etapas; cuenta también la primera convolución y la capa lineal",
            en="each block has two convolutions and there are three stages; count the first convolution and the linear layer too",
        ),
    ),
    Check(
        "other_depths_are_refused",
        Text(
            es="otras profundidades se rechazan con ValueError",
            en="other depths are refused with ValueError",
        ),
        points=0.5,
        measure=measure.refused_depths,
        cases=[
            Case("depths 2, 10 and 21", depths(2, 10, 21), visible=True),
            Case("depths near 6 n + 2", depths(-4, 1, 9, 12, 15, 16, 19, 23)),
        ],
        accept=[Equal("value_errors")],
        hint=Text(
            es="lanza ValueError si depth no es 6 n + 2 con n >= 1: ni un resto distinto ni n = 0; y construye la red en los demás casos",
            en="raise ValueError if depth is not 6 n + 2 with n >= 1: neither another remainder nor n = 0; and build the network otherwise",
        ),
    ),
    Check(
        "stages_of_the_network",
        Text(
            es="tres etapas: canales al doble, lado a la mitad",
            en="three stages: channels doubled, side halved",
        ),
        points=1,
        measure=measure.stages,
        derive=derive.unevenness,
        cases=[
            Case("8 channels, digits", sizes(14, 8, 1, 10, 8), visible=True),
            Case("5 channels, RGB, 7 classes", sizes(20, 5, 3, 7, 12)),
        ],
        accept=[
            Equal("channels_of_the_convolutions"),
            InRange(
                "difference_between_stages",
                high=0,
                hint=Text(
                    es="las tres etapas tienen los mismos n bloques",
                    en="the three stages have the same n blocks",
                ),
            ),
            Equal("blocks_with_stride_2"),
            Equal("channels_of_the_blocks_with_stride_2"),
            Equal("shape_of_the_logits"),
        ],
        hint=Text(
            es="channels, 2 channels y 4 channels; solo el primer bloque de la segunda y de la tercera etapa lleva stride 2",
            en="channels, 2 channels and 4 channels; only the first block of the second and of the third stage has stride 2",
        ),
    ),
    Check(
        "blocks_of_the_right_kind",
        Text(es="bloques de la clase pedida", en="blocks of the kind asked for"),
        points=1,
        measure=measure.kinds_of_blocks,
        derive=derive.blocks_of_another_norm,
        cases=[
            Case("depth 14", lambda _: {"depth": 14}, visible=True),
            Case("depth 26", lambda _: {"depth": 26}),
        ],
        accept=[
            InRange("residual_blocks_in_the_plain_net", high=0),
            InRange("plain_blocks_in_the_residual_net", high=0),
            InRange("plain_blocks_in_the_plain_net", low=1),
            InRange("residual_blocks_in_the_residual_net", low=1),
            InRange(
                "blocks_of_another_norm",
                high=0,
                hint=Text(
                    es="sin decir nada, norm es True: todos los bloques llevan normalización por lotes",
                    en="where nothing is said norm is True: all blocks have batch norm",
                ),
            ),
        ],
        hint=Text(
            es="residual decide la clase de todos los bloques: ResidualBlock o PlainBlock",
            en="residual decides the class of all blocks: ResidualBlock or PlainBlock",
        ),
    ),
    Check(
        "stem_and_head",
        Text(es="la entrada y la salida de la red", en="the network's stem and head"),
        points=1,
        measure=measure.stem_and_head,
        derive=derive.logits_difference,
        cases=[
            Case("plain, depth 8", outside_the_blocks(8, False, 6), visible=True),
            Case("residual, depth 14", outside_the_blocks(14, True, 5)),
        ],
        accept=[
            Equal("convolutions_norms_and_linear_layers_outside_the_blocks"),
            InRange(
                "relative_difference_of_the_logits",
                high=1e-9,
                why="the same float64 operations; seen in 100 draws: at most 1e-15",
            ),
        ],
        hint=Text(
            es="antes de los bloques: convolución 3x3, normalización por lotes, ReLU; después: media en alto y ancho, y una capa lineal sin nada detrás",
            en="before the blocks: 3x3 convolution, batch norm, ReLU; after them: mean over height and width, and a linear layer with nothing behind it",
        ),
    ),
    Check(
        "norm_reaches_every_layer",
        Text(es="norm=False llega a toda la red", en="norm=False reaches the whole network"),
        points=0.5,
        measure=measure.without_norm,
        derive=derive.blocks_of_another_norm,
        cases=[
            Case("without norm, depth 14", lambda _: {"depth": 14}, visible=True),
            Case("without norm, depth 20", lambda _: {"depth": 20}),
        ],
        accept=[
            InRange("blocks_of_another_norm", high=0),
            Equal("batch_norms_outside_the_blocks"),
            Equal("biases_outside_the_blocks"),
        ],
        hint=Text(
            es="pasa norm a todos los bloques; sin norm, la primera convolución tiene sesgo y no la sigue una normalización por lotes",
            en="pass norm on to all blocks; without norm the first convolution has a bias and no batch norm after it",
        ),
    ),
    Check(
        "first_layer_gradient",
        Text(
            es="sin normalización por lotes, 50 capas: el gradiente de la primera capa se pierde sin atajos y llega con ellos",
            en="50 layers without batch norm: the first layer's gradient is lost without shortcuts and arrives with them",
        ),
        points=0.5,
        measure=measure.gradients_at_the_start,
        cases=[Case("one seed", start(1), visible=True), Case("another seed", start(1))],
        accept=[
            InRange(
                "first_layer_gradient_plain",
                high=BOUNDS["first_layer_gradient/first_layer_gradient_plain"],
                median=True,
                why="180 seeds: at most 2e-23; with batch norm above 1e2",
                hint=Text(
                    es="comprueba que norm=False llega a la primera convolución y a todos los bloques, y que la red sin atajos usa PlainBlock",
                    en="check that norm=False reaches the first convolution and all blocks, and that the plain net uses PlainBlock",
                ),
            ),
            InRange(
                "first_layer_gradient_residual",
                low=BOUNDS["first_layer_gradient/first_layer_gradient_residual:low"],
                median=True,
                why="180 seeds: at least 2e-3",
                hint=Text(
                    es="comprueba que la red residual está hecha de ResidualBlock y que el atajo suma x",
                    en="check that the residual net is made of ResidualBlock and that the shortcut adds x",
                ),
            ),
        ],
    ),
    Check(
        "report_lists_the_weights",
        Text(es="una fila por peso, en orden", en="one row a weight, in order"),
        points=1,
        measure=measure.report_names,
        cases=[
            Case("three linear layers", network(4, 6, 5, 3), visible=True),
            Case("convolution and batch norm", convolution(2, 4, 3)),
        ],
        accept=[Equal("parameters_listed")],
        hint=Text(
            es="los números son posiciones en model.named_parameters(): solo entran parámetros de dos o más dimensiones, sin sesgos ni normalización por lotes, desde la entrada",
            en="the numbers are places in model.named_parameters(): only parameters of two or more dimensions count, no biases or batch norm, from the input on",
        ),
    ),
    Check(
        "report_norms",
        Text(es="la norma L2 de cada gradiente", en="the L2 norm of each gradient"),
        points=1.5,
        measure=measure.report_norms,
        cases=[
            Case("three linear layers", network(4, 6, 5, 3), visible=True),
            Case("convolution and batch norm", convolution(2, 4, 3)),
            Case("three linear layers, wide", network(9, 7, 8, 4)),
            Case("convolution and batch norm, eval mode", convolution(3, 5, 4, eval=True)),
        ],
        accept=[Close("norms", rtol=1e-9, why="float64 sums of a few hundred squares")],
        hint=Text(
            es="raíz de la suma de los cuadrados de parameter.grad (no del parámetro), con la entropía cruzada media; -1 quiere decir que ese peso falta en el informe",
            en="root of the sum of squares of parameter.grad (not of the parameter), with the mean cross-entropy; -1 means that this weight is missing from the report",
        ),
    ),
    Check(
        "report_leaves_the_weights",
        Text(es="el informe no cambia los pesos", en="the report does not change the weights"),
        points=0.5,
        measure=measure.report_and_weights,
        cases=[
            Case("three linear layers", network(4, 6, 5, 3), visible=True),
            Case("three linear layers, wide", network(9, 7, 8, 4)),
        ],
        accept=[Close("weights_after_the_report", rtol=0.0, why="nothing may be written to the weights")],
        hint=Text(
            es="un informe solo mide: ni optimizador ni escritura en los parámetros del modelo",
            en="a report only measures: no optimiser and nothing written to the model's parameters",
        ),
    ),
    Check(
        "report_of_this_loss_alone",
        Text(es="gradientes de esta pérdida y de ninguna otra", en="gradients of this loss and of no other"),
        points=1,
        measure=measure.report_after_another_loss,
        needs=["report_norms"],
        cases=[
            Case("after another backward", network(5, 4, 6, 3), visible=True),
            Case("after another backward, wide", network(8, 9, 5, 6)),
        ],
        accept=[Close("norms", rtol=1e-9, why="float64 sums of a few hundred squares")],
        hint=Text(
            es="backward suma a lo que ya había en .grad: hay que empezar de cero",
            en="backward adds to what was in .grad already: start from zero",
        ),
    ),
    Check(
        "report_of_tiny_gradients",
        Text(es="también los gradientes diminutos tienen norma", en="tiny gradients have a norm too"),
        points=1,
        measure=measure.report_tiny,
        needs=["report_norms"],
        cases=[
            Case(
                "gradients near 1e-25 in float32",
                network(4, 6, 5, 3, scales=(1, 1, 1e-25), dtype=np.float32),
                visible=True,
            ),
            Case(
                "gradients near 1e-28 in float32",
                network(7, 5, 6, 4, scales=(1, 1, 1e-28), dtype=np.float32),
            ),
        ],
        accept=[Close("norms", rtol=1e-3, why="float32 gradients: seven digits, ample room")],
        hint=Text(
            es="en float32 el cuadrado de 1e-25 es 0: pasa el gradiente a float64 antes de elevar al cuadrado",
            en="in float32 the square of 1e-25 is 0: take the gradient to float64 before squaring",
        ),
    ),
    Check(
        "report_statuses",
        Text(es="el estado de cada capa", en="the status of each layer"),
        points=1,
        measure=measure.report_statuses,
        cases=[
            Case("first layer below 1e-6", network(4, 6, 5, 3, scales=(1, 1e-11, 1)), visible=True),
            Case("a nan in the data", with_nan(network(4, 6, 5, 3)), visible=True),
            Case("an infinite gradient", with_inf(network(4, 6, 5, 3, dtype=np.float32))),
            Case("norms around 1e-6", with_smaller_heads(network(5, 6, 4, 3))),
            Case("a norm of 0, threshold 0", with_threshold(0.0, without_first_layer(network(4, 5, 6, 3)))),
            Case("two layers below 1e-6", network(6, 5, 4, 3, scales=(1, 1, 1e-12))),
            Case("high threshold", with_threshold(1e4, network(5, 6, 4, 3))),
            Case("low threshold", with_threshold(1e-30, network(5, 4, 6, 3, scales=(1, 1e-11, 1)))),
        ],
        derive=derive.contradictions,
        accept=[
            Equal("status", labels=measure.STATUSES),
            InRange("statuses_against_their_norm", high=0, why="ok if and only if the norm is > threshold"),
        ],
        hint=Text(
            es="primero nan e inf; después la norma frente a threshold, que puede no ser 1e-6",
            en="first nan and inf; then the norm against threshold, which may differ from 1e-6",
        ),
    ),
    Check(
        "gradient_flow_plot",
        Text(es="normas por capa en eje logarítmico", en="norms per layer on a logarithmic axis"),
        points=2,
        measure=measure.flow_figure,
        cases=[
            Case("two networks", norms(20, 20), visible=True),
            Case("three networks of different depths", norms(8, 14, 11)),
        ],
        accept=[
            Axes(
                log_y=True,
                log_x=False,
                x_names=("layer", "layers", "capa", "capas", "depth", "profundidad"),
                y_names=("norm", "norms", "norma", "normas"),
            )
        ],
    ),
    Check(
        "each_network_starts_afresh",
        Text(
            es="cada red se entrena desde cero en iguales condiciones",
            en="each network is trained from scratch under equal conditions",
        ),
        points=2,
        measure=measure.compared_with_start,
        needs=NEEDS,
        cases=SHORT,
        derive=derive.training_repeated,
        accept=[
            InRange(
                f"gap_{kind}_{which}",
                high=1e-6,
                why="the same steps in float64 (in float32 they would differ by up to 1e-2); seen: at most 1e-15",
            )
            for kind in measure.KINDS
            for which in ("shallow", "deep")
        ],
        seconds=20,
        hint=Text(
            es="una red nueva y un generador nuevo con la misma semilla para cada clase y cada profundidad, y los mismos lotes",
            en="a new network and a new generator with the same seed for each kind and depth, and the same batches",
        ),
    ),
    Check(
        "losses_of_the_returned_weights",
        Text(
            es="las pérdidas son las de los pesos devueltos",
            en="the losses are those of the returned weights",
        ),
        points=2,
        measure=measure.compared_with_start,
        needs=NEEDS,
        cases=SHORT,
        derive=derive.training_losses,
        accept=[
            InRange(
                "difference_of_the_losses",
                high=1e-6,
                why="the same weights in float64, the same batch statistics; seen: at most 1e-14",
            )
        ],
        seconds=20,
        hint=Text(
            es="la pérdida se mide al final, en modo de entrenamiento, sobre todas las imágenes de x y sin cambiar los pesos",
            en="the loss is taken at the end, in train mode, over all the images of x and without changing the weights",
        ),
    ),
    Check(
        "degradation",
        Text(
            es="más capas: peor pérdida de entrenamiento sin atajos, no peor con ellos",
            en="more layers: a worse training loss without shortcuts, not a worse one with them",
        ),
        points=2,
        measure=measure.compared,
        needs=NEEDS,
        cases=[
            Case("8 and 26 layers, one seed", comparison((8, 26), 1, 30, 16, 256, 0.05), visible=True),
            Case("8 and 26 layers, two seeds", comparison((8, 26), 2, 30, 16, 256, 0.05)),
        ],
        derive=derive.training_losses,
        accept=[
            Ordered(
                ("loss_plain_shallow", "loss_plain_deep"),
                margin=BOUNDS["degradation/loss_plain_shallow<loss_plain_deep"],
                nan_is=10.0,
                why=SEEN,
            ),
            Ordered(
                ("loss_residual_deep", "loss_residual_shallow"),
                margin=-0.4,
                nan_is=10.0,
                why="not worse by as much as the plain net is, 0.40 at least; one tail beyond right work would be -1.5, "
                "which refuses nothing",
            ),
            Ordered(
                ("loss_residual_deep", "loss_plain_deep"),
                margin=BOUNDS["degradation/loss_residual_deep<loss_plain_deep"],
                nan_is=10.0,
                why=SEEN,
            ),
        ],
        seconds=60,
        hint=Text(
            es="las redes devueltas no muestran la degradación: comprueba que cada clave lleva su propia red, entrenada con todos los lotes",
            en="the returned networks don't show degradation: check that each key has its own network, trained on all batches",
        ),
    ),
]
