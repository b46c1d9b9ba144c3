# fails: nothing
# es: una subclase de nn.Sequential
# en: a subclass of nn.Sequential
class Hidden(nn.Sequential):
    def __init__(self, fan_in, fan_out, condition):
        parts = [nn.Linear(fan_in, fan_out)]
        if condition.endswith("batch_norm"):
            parts.append(nn.BatchNorm1d(fan_out, eps=1e-5))
        parts.append({"s": nn.Sigmoid, "r": nn.ReLU}[condition[0]]())
        super().__init__(*parts)


class Deep(nn.Sequential):
    def __init__(self, condition, features, classes, width, layers, generator):
        super().__init__()
        for number in range(layers - 1):
            self.add_module(f"hidden{number}", Hidden(width if number else features, width, condition))
        self.add_module("output", nn.Linear(width, classes))
        for name, parameter in self.named_parameters():
            if parameter.ndim == 2:
                fan_out, fan_in = parameter.shape
                fan = fan_in if "he" in condition.split("_") else (fan_in + fan_out)
                nn.init.normal_(parameter, 0, math.sqrt(2 / fan), generator=generator)
            elif name.endswith("bias"):
                nn.init.zeros_(parameter)


import math


def build_mlp(condition, features, classes=10, width=64, layers=20, *, generator):
    try:
        CONDITIONS.index(condition)
    except ValueError:
        raise ValueError("condition?") from None
    return Deep(condition, features, classes, width, layers, generator)
