"""What is run on the student's code: penalties, masks, answers of the stopper, trained weights and losses."""

import matplotlib.pyplot as plt
import torch
import torch.nn.functional as F
from torch import nn

from autograder.evidence import axes_evidence

RUNS = ("none", "l2", "dropout", "early_stopping")
DTYPES = (torch.float16, torch.float32, torch.float64)


def flat(tensors):
    tensors = [tensor.detach().clone().double().flatten() for tensor in tensors]
    return torch.cat(tensors) if tensors else torch.zeros(0).double()


def fill(tensors, values):
    """Write a vector of values into the tensors, one after another."""
    place = 0
    with torch.no_grad():
        for tensor in tensors:
            tensor.copy_(values[place : place + tensor.numel()].reshape(tensor.shape))
            place += tensor.numel()


class GivenDropout(nn.Module):
    """PyTorch's dropout with draws of its own, so that the student's has no part in what is measured here."""

    def __init__(self, p, seed):
        super().__init__()
        self.p, self.state = p, torch.Generator().manual_seed(seed).get_state()

    def forward(self, x):
        with torch.random.fork_rng(devices=[]):
            torch.set_rng_state(self.state)
            output = F.dropout(x, self.p, self.training)
            self.state = torch.get_rng_state()
        return output


def net_of(weights, features, hidden, classes, p=0.0, seed=0):
    """Linear, ReLU, dropout, linear; the weights come in one vector."""
    net = nn.Sequential(
        nn.Linear(features, hidden), nn.ReLU(), GivenDropout(p, seed), nn.Linear(hidden, classes)
    )
    net = net.to(weights.dtype)
    fill(net.parameters(), weights)
    return net


def net_from(inputs, p=0.0):
    return net_of(inputs["weights"], *inputs["sizes"].tolist(), p, int(inputs["seed"]))


def data_of(inputs):
    return [inputs[name] for name in ("train_x", "train_y", "val_x", "val_y")]


# The gap ----------------------------------------------------------------------------------------------


def losses(student, inputs):
    """Both losses of a net that is in evaluation mode and has nothing that depends on it."""
    _, train_loss, val_loss = student.generalization_gap(net_from(inputs).eval(), *data_of(inputs))
    return {"train_loss": float(train_loss), "val_loss": float(val_loss)}


def gap(student, inputs):
    found = student.generalization_gap(net_from(inputs).eval(), *data_of(inputs))
    return {name: float(x) for name, x in zip(("gap", "train_loss", "val_loss"), found, strict=True)}


def normalised_net(inputs):
    """A net with dropout and batch norm: in training mode both give other outputs."""
    net = net_from(inputs, 0.5)
    hidden = net[0].out_features
    net.insert(1, nn.BatchNorm1d(hidden).to(inputs["weights"].dtype))
    fill([net[1].running_mean, net[1].running_var], inputs["statistics"])
    return net


def gap_by_mode(student, inputs):
    found = {}
    for mode in ("training", "evaluation"):
        net = normalised_net(inputs).train(mode == "training")
        _, train_loss, val_loss = student.generalization_gap(net, *data_of(inputs))
        found[f"losses_of_a_model_in_{mode}"] = [float(train_loss), float(val_loss)]
    return found


def model_after_gap(student, inputs):
    found = {}
    for mode in ("training", "evaluation"):
        net = normalised_net(inputs).train(mode == "training")
        student.generalization_gap(net, *data_of(inputs))
        found[f"modules_in_training_mode_after_{mode}"] = sum(module.training for module in net.modules())
        found[f"weights_after_{mode}"] = flat(net.parameters())
        found[f"gradients_after_{mode}"] = sum(p.grad is not None for p in net.parameters())
        found[f"parameters_that_learn_after_{mode}"] = sum(p.requires_grad for p in net.parameters())
    return found


# L2 ---------------------------------------------------------------------------------------------------


def number(penalty):
    return float(torch.as_tensor(penalty).item())


def mixed_net(inputs, weights=True, biases=True, norm=True):
    """A convolution, a normalisation and a linear layer; what is off is zero."""
    channels, kernel, classes = inputs["layers"].tolist()
    net = nn.Sequential(
        nn.Conv2d(2, channels, kernel),
        nn.BatchNorm2d(channels),
        nn.ReLU(),
        nn.Flatten(),
        nn.Linear(9 * channels, classes),
    ).double()
    kinds = {
        "weights": [net[0].weight, net[4].weight],
        "biases": [net[0].bias, net[4].bias],
        "norm": [net[1].weight, net[1].bias],
    }
    shown = {"weights": weights, "biases": biases, "norm": norm}
    for kind, tensors in kinds.items():
        values = inputs[kind][: sum(tensor.numel() for tensor in tensors)]
        fill(tensors, values if shown[kind] else torch.zeros(values.shape).double())
    return net


class Table(nn.Module):
    """A module of one's own, whose weights have names of their own: a matrix, and a stack of three."""

    def __init__(self):
        super().__init__()
        self.rows = nn.Parameter(torch.zeros(2, 3))
        self.squares = nn.Parameter(torch.zeros(3, 2, 2))


def with_other_weights(net, values):
    """The net with weights of three and five dimensions, of a recurrent layer and of a module of one's own."""
    others = [
        nn.Conv1d(2, 2, 2, bias=False).double(),
        nn.Conv3d(1, 1, 2, bias=False).double(),
        nn.RNN(2, 2, bias=False).double(),
        Table().double(),
    ]
    parameters = [p for module in others for p in module.parameters()]
    fill(parameters, values.repeat(3)[: sum(p.numel() for p in parameters)])
    return nn.Sequential(*net, *others)


def weight_penalties(student, inputs):
    """The penalty of weights alone, over that of one weight of 1 with the strength 1."""
    one = nn.Linear(1, 1).double()
    fill(one.parameters(), torch.tensor([1.0, 0.0]).double())
    net = with_other_weights(mixed_net(inputs, biases=False, norm=False), inputs["weights"])
    penalties = [number(student.l2_penalty(net, strength)) for strength in inputs["strengths"].tolist()]
    return {"penalties": penalties, "penalty_of_one_weight": number(student.l2_penalty(one, 1.0))}


def bias_penalty(student, inputs):
    strength = float(inputs["strength"])
    nets = {
        "penalty": mixed_net(inputs, norm=False),
        "penalty_with_biases_at_0": mixed_net(inputs, biases=False, norm=False),
        "penalty_with_weights_at_0": mixed_net(inputs, weights=False, norm=False),
    }
    return {name: number(student.l2_penalty(net, strength)) for name, net in nets.items()}


def norm_penalty(student, inputs):
    strength = float(inputs["strength"])
    nets = {
        "penalty": mixed_net(inputs, biases=False),
        "penalty_with_normalisation_at_0": mixed_net(inputs, biases=False, norm=False),
        "penalty_with_weights_at_0": mixed_net(inputs, weights=False, biases=False),
    }
    return {name: number(student.l2_penalty(net, strength)) for name, net in nets.items()}


def whole_penalty(student, inputs):
    """The penalty of all parameters, of all weights, of all biases and of all normalisation."""
    strength = float(inputs["strength"])
    nets = [
        mixed_net(inputs),
        mixed_net(inputs, biases=False, norm=False),
        mixed_net(inputs, weights=False, norm=False),
        mixed_net(inputs, weights=False, biases=False),
    ]
    names = ("all", "weights", "biases", "normalisation")
    return {
        f"penalty_of_{name}": number(student.l2_penalty(net, strength, all_parameters=True))
        for name, net in zip(names, nets, strict=True)
    }


def penalties_by_place(student, inputs):
    """Of one layer alone, beside another or a copy, deep inside a net, used twice, and with its matrix in two layers."""
    layer, beside, tied, copied = (nn.Linear(3, 3, bias=False).double() for _ in range(4))
    fill([layer.weight, beside.weight], inputs["matrices"])
    fill([copied.weight], inputs["matrices"])
    tied.weight = layer.weight
    nets = {
        "alone": layer,
        "beside_another": nn.Sequential(layer, nn.ReLU(), beside),
        "beside_its_copy": nn.Sequential(layer, nn.ReLU(), copied),
        "nested": nn.Sequential(nn.ReLU(), nn.Sequential(nn.ModuleDict({"deep": nn.Sequential(layer)}))),
        "layer_used_twice": nn.Sequential(layer, nn.ReLU(), layer),
        "matrix_used_twice": nn.Sequential(layer, nn.ReLU(), tied),
    }
    return {
        f"penalty_{name}": number(student.l2_penalty(net, float(inputs["strength"])))
        for name, net in nets.items()
    }


def penalised_steps(student, inputs):
    """Weights after some steps of plain SGD on the cross-entropy plus the penalty, and the penalty of each step.

    Biases are 0 and stay so; where it is asked for, the last matrix starts at 0.
    """
    net = net_from(inputs)
    for layer in (net[0], net[3]):
        fill([layer.bias], torch.zeros(layer.bias.shape))
        layer.bias.requires_grad_(False)
    parameters = [net[0].weight, net[3].weight]
    if "last_matrix_at_0" in inputs:
        fill([net[3].weight], torch.zeros(net[3].weight.shape))
    optimizer = torch.optim.SGD(parameters, lr=float(inputs["lr"]))
    found, penalties = [], []
    for _ in range(int(inputs["epochs"])):
        loss = F.cross_entropy(net(inputs["train_x"]), inputs["train_y"])
        penalty = student.l2_penalty(net, float(inputs["strength"]))
        optimizer.zero_grad()
        (loss + penalty).backward()
        optimizer.step()
        found.append(flat(parameters))
        penalties.append(number(penalty))
    return {"weights": torch.stack(found), "penalty_of_each_step": penalties}


def penalty_of_nothing(student, inputs):
    """Nets without anything that counts: the penalty can be added to a loss all the same."""
    features, strength = int(inputs["features"]), float(inputs["strength"])
    nets = [
        nn.Sequential(nn.ReLU(), nn.Flatten()),
        nn.BatchNorm1d(features),
        nn.Linear(features, 2, bias=False),
    ]
    loss = torch.tensor(0.0)
    return {"losses_of_0_plus_penalty": [number(loss + student.l2_penalty(net, strength)) for net in nets]}


# Dropout ----------------------------------------------------------------------------------------------


def generator_of(inputs, key="seed"):
    return torch.Generator().manual_seed(int(inputs[key]))


def dropout_output(student, inputs):
    """One output in training mode, after a change of modes as each epoch brings it; p by default if not given."""
    settings = {"p": float(inputs["p"])} if "p" in inputs else {}
    layer = nn.Sequential(student.Dropout(**settings, generator=generator_of(inputs)))
    layer.eval()
    layer.train()
    return {"output": layer(inputs["x"].clone())}


def dropout_calls(student, inputs):
    """Outputs of one layer, call after call."""
    layer = student.Dropout(float(inputs["p"]), generator_of(inputs)).train()
    return {"outputs": torch.stack([layer(inputs["x"].clone()) for _ in range(int(inputs["calls"]))])}


def dropout_evaluation(student, inputs):
    found = []
    for p in inputs["probabilities"].tolist():
        net = nn.Sequential(nn.Sequential(student.Dropout(p, generator_of(inputs)))).eval()
        found.append(net(inputs["x"].clone()))
    training = student.Dropout(0.5, generator_of(inputs)).train()
    output = training(inputs["x"].clone())
    with torch.no_grad():
        without_gradients = training(inputs["x"].clone())
    return {
        "outputs_in_evaluation": torch.stack(found),
        "output_in_training": output,
        "output_without_gradients": without_gradients,
    }


def dropout_gradients(student, inputs):
    layer = student.Dropout(float(inputs["p"]), generator_of(inputs)).train()
    x = inputs["x"].clone().requires_grad_()
    output = layer(1.0 * x)
    output.backward(inputs["cotangent"])
    return {"output": output, "gradient": x.grad}


def dropout_ends(student, inputs):
    """Outputs and gradients at p = 0 and at p = 1."""
    found = {}
    for p in (0, 1):
        layer = student.Dropout(float(p), generator_of(inputs)).train()
        x = inputs["x"].clone().requires_grad_()
        output = layer(1.0 * x)
        (output.sum() + 0.0 * x.sum()).backward()  # an output that depends on nothing has the gradient 0
        found |= {f"output_at_{p}": output, f"gradient_at_{p}": x.grad}
    return found


def dropout_generator(student, inputs):
    """Outputs from two generators of one seed and one of another, in other states of the global one; and of two
    layers that share a generator."""
    found = {}
    for number, (name, key) in enumerate((("first", "seed"), ("second", "seed"), ("third", "other_seed"))):
        torch.manual_seed(int(inputs["global_seed"]) + number)
        layer = student.Dropout(float(inputs["p"]), generator_of(inputs, key)).train()
        found[f"output_{name}"] = torch.stack([layer(inputs["x"].clone()) for _ in range(2)])
        found[f"next_global_draws_{name}"] = torch.rand(4)
    shared = generator_of(inputs)
    for name in ("one", "other"):
        layer = student.Dropout(float(inputs["p"]), shared).train()
        found[f"output_of_{name}_layer"] = layer(inputs["x"].clone())
    return found


def dropout_global_generator(student, inputs):
    found = {}
    for name, key in (("first", "seed"), ("second", "seed"), ("third", "other_seed")):
        layer = student.Dropout(float(inputs["p"])).train()
        torch.manual_seed(int(inputs[key]))
        found[f"output_{name}"] = torch.stack([layer(inputs["x"].clone()) for _ in range(2)])
    return found


def dropout_input(student, inputs):
    found = {"output_in_training": student.Dropout(0.5, generator_of(inputs)).train()(inputs["x"].clone())}
    for mode in ("training", "evaluation"):
        for dtype in DTYPES:
            layer = student.Dropout(float(inputs["p"]), generator_of(inputs)).train(mode == "training")
            x = inputs["x"].to(dtype)
            output, kind = layer(x), str(dtype).removeprefix("torch.")
            found[f"type_of_the_output_in_{mode}_for_{kind}"] = kind_of(output)
            found[f"change_of_x_in_{mode}_for_{kind}"] = (x - inputs["x"].to(dtype)).double()
    return found


def kind_of(tensor):
    return DTYPES.index(tensor.dtype) if tensor.dtype in DTYPES else -1


def raises_value_error(call):
    """1 where the call raises ValueError, 0 where it raises nothing."""
    try:
        call()
    except ValueError:
        return 1
    return 0


def dropout_refusals(student, inputs):
    return {
        "value_errors": [
            raises_value_error(lambda p=p: student.Dropout(p)) for p in inputs["probabilities"].tolist()
        ]
    }


# Early stopping ---------------------------------------------------------------------------------------


def stopper_of(student, inputs):
    options = {"min_delta": float(inputs["min_delta"])} if "min_delta" in inputs else {}
    return student.EarlyStopping(int(inputs["patience"]), **options)


def epochs_until(stopper, val_losses, model):
    """How many epochs are done before the stopper says stop; none more than there are losses."""
    for done, loss in enumerate(val_losses.tolist(), start=1):
        if stopper.step(loss, model):
            return done
    return len(val_losses) + 1


def epochs_done(student, inputs):
    """For each row of losses the epoch that was the last, or one more than there are."""
    return {
        "epochs_done": [
            epochs_until(stopper_of(student, inputs), row, nn.Linear(1, 1)) for row in inputs["val_losses"]
        ]
    }


def epochs_and_weights(student, inputs):
    """For each row of losses the last epoch, the best loss, and the weight that restoring brings back: that
    of epoch i is i."""
    stoppers = [stopper_of(student, inputs) for _ in inputs["val_losses"]]
    found = {"epochs_done": [], "best_losses": [], "weights_after_restoring": []}
    for stopper, row in zip(stoppers, inputs["val_losses"], strict=True):
        model, done = nn.Linear(1, 1), len(row) + 1
        for epoch, loss in enumerate(row.tolist()):
            fill([model.weight], torch.tensor([float(epoch)]))
            if stopper.step(loss, model):
                done = epoch + 1
                break
        fill([model.weight], torch.tensor([-1.0]))
        stopper.restore(model)
        found["epochs_done"].append(done)
        found["best_losses"].append(float(stopper.best_loss))
        found["weights_after_restoring"].append(model.weight.item())
    return found


def best_of_run(student, inputs):
    """Of one stopper after a run, and of another one that was made meanwhile and has seen nothing."""
    stopper, model = stopper_of(student, inputs), nn.Linear(1, 1)
    epochs_until(stopper, inputs["val_losses"], model)
    other = stopper_of(student, inputs)
    return {
        "best_loss": float(stopper.best_loss),
        "best_epoch": int(stopper.best_epoch),
        "best_loss_before_any": float(other.best_loss),
        "best_epoch_before_any": int(other.best_epoch),
    }


def restored(student, inputs, tensors_of, model):
    """The tensors of the model after a run in which they change in place, and after restoring."""
    stopper, tensors = stopper_of(student, inputs), tensors_of(model)
    for loss, values in zip(inputs["val_losses"].tolist(), inputs["states"], strict=True):
        fill(tensors, values)
        stopper.step(loss, model)
    stopper.restore(model)
    return stopper


def parameters_of(model):
    return list(model.parameters())


def restored_weights(student, inputs):
    model = nn.Linear(3, 2).double()
    restored(student, inputs, parameters_of, model)
    return {"weights_after_restoring": flat(model.parameters())}


def buffers_of(model):
    return [model[1].running_mean, model[1].running_var, model[1].num_batches_tracked]


def restored_buffers(student, inputs):
    model = nn.Sequential(nn.Linear(2, 3), nn.BatchNorm1d(3)).double()
    restored(student, inputs, buffers_of, model)
    return {"buffers_after_restoring": flat(buffers_of(model))}


def goes_on(student, inputs):
    """Whether an optimiser made before restoring still trains the model, and what a second restoring brings,
    to this model and to another one like it."""
    model = nn.Linear(3, 2).double()
    before = parameters_of(model)
    stopper = restored(student, inputs, parameters_of, model)
    same = sum(p is q for p, q in zip(before, model.parameters(), strict=True))
    first = flat(model.parameters())
    fill(model.parameters(), inputs["states"][0] + 7.0)
    stopper.restore(model)
    other = nn.Linear(3, 2).double()
    fill(other.parameters(), inputs["states"][0] - 5.0)
    stopper.restore(other)
    return {
        "parameters_that_are_still_the_same": same,
        "change_between_two_restorings": flat(model.parameters()) - first,
        "change_between_two_models": flat(other.parameters()) - first,
        "models_in_training_mode": int(model.training) + int(other.training),
        "parameters_that_learn": sum(p.requires_grad and p.is_leaf for p in model.parameters()),
    }


def stopper_refusals(student, inputs):
    return {
        "value_errors": [
            raises_value_error(lambda a=a, b=b: student.EarlyStopping(int(a), min_delta=b))
            for a, b in zip(inputs["patiences"].tolist(), inputs["min_deltas"].tolist(), strict=True)
        ]
    }


# Training ---------------------------------------------------------------------------------------------


class GivenStopper:
    """Says stop after a given epoch and notes what it gets; restoring writes given weights."""

    def __init__(self, last, best):
        self.last, self.best = last, best
        self.losses = []

    def step(self, val_loss, model):  # noqa: ARG002 - the signature of EarlyStopping
        self.losses.append(float(val_loss))
        return len(self.losses) == self.last

    def restore(self, model):
        fill(model.parameters(), self.best)


def train(student, inputs, net, epochs, **options):
    return student.train_regularized(net, *data_of(inputs), float(inputs["lr"]), epochs, **options)


def trained(student, inputs):
    """How far all weights went; where a strength is given, with the penalty."""
    net = net_from(inputs)
    if "nested" in inputs:  # with parameters in other layers than linear ones
        norm = nn.Sequential(nn.LayerNorm(net[0].out_features))
        net = nn.Sequential(net[0], nn.PReLU(), norm, net[3]).to(inputs["weights"].dtype)
    before = flat(net.parameters())
    options = {"strength": float(inputs["strength"])} if "strength" in inputs else {}
    train(student, inputs, net, int(inputs["epochs"]), **options)
    return {"weight_change": flat(net.parameters()) - before}


def trained_with_dropout(student, inputs):
    net = net_from(inputs, float(inputs["p"])).eval()
    train(student, inputs, net, int(inputs["epochs"]))
    return {"weight_change": flat(net.parameters()) - inputs["weights"]}


def recorded(student, inputs):
    """Losses of a run, and the weights after each of its epochs, from runs that stop there."""
    epochs, strength, p = int(inputs["epochs"]), float(inputs["strength"]), float(inputs["p"])
    way = []
    for stop in range(1, epochs + 1):
        net = net_from(inputs, p)
        curves = train(student, inputs, net, stop, strength=strength)
        way.append(flat(net.parameters()))
    return {"weights_after_each_epoch": torch.stack(way), "train_losses": curves[0], "val_losses": curves[1]}


def told_to_stop(student, inputs):
    """The weights and the losses of runs that are stopped, or not, before their last epoch."""
    found = {}
    for name in ("early", "late"):
        stopper, net = GivenStopper(int(inputs[f"stop_{name}"]), inputs["weights"]), net_from(inputs)
        train_losses, val_losses = train(
            student, inputs, net, int(inputs["epochs"]), stopper=stopper, strength=float(inputs["strength"])
        )
        found |= {
            f"epochs_{name}": len(train_losses),
            f"val_losses_{name}": val_losses,
            f"losses_handed_over_{name}": torch.tensor(stopper.losses).double(),
        }
    return found


def restoring_run(student, inputs):
    """How far the weights at the end are from those that restoring writes, with and without a stop."""
    found = {}
    for name in ("early", "late"):
        stopper, net = GivenStopper(int(inputs[f"stop_{name}"]), inputs["best"]), net_from(inputs)
        train(student, inputs, net, int(inputs["epochs"]), stopper=stopper)
        found[f"weights_after_a_stop_{name}"] = flat(net.parameters())
    return found


# The ablation -----------------------------------------------------------------------------------------


def settings_of(inputs):
    return {name: float(inputs[name]) for name in ("strength", "p")} | {"patience": int(inputs["patience"])}


def compared(student, inputs):
    """Weights and curves of the four runs, and those that the student's training gives for each alone."""

    def make_net(p):
        return net_from(inputs, p)

    runs = student.compare_regularizers(
        make_net, *data_of(inputs), float(inputs["lr"]), int(inputs["epochs"]), **settings_of(inputs)
    )
    alone = {
        "none": run_alone(student, inputs),
        "l2": run_alone(student, inputs, strength=float(inputs["strength"])),
        "dropout": run_alone(student, inputs, p=float(inputs["p"])),
        "early_stopping": run_alone(student, inputs, stopper=student.EarlyStopping(int(inputs["patience"]))),
    }
    found = {}
    for name in RUNS:
        for kind, (net, train_losses, val_losses) in (("", runs[name]), ("_alone", alone[name])):
            found |= {
                f"weights_{name}{kind}": flat(net.parameters()),
                f"train_losses_{name}{kind}": train_losses,
                f"val_losses_{name}{kind}": val_losses,
            }
    return found


def run_alone(student, inputs, p=0.0, **options):
    net = net_from(inputs, p)
    return (net, *train(student, inputs, net, int(inputs["epochs"]), **options))


def overfitting(student, inputs):
    """The trained weights of the four runs, one row a seed."""
    found = {f"weights_{name}": [] for name in RUNS}
    for index in range(len(inputs["weights"])):
        own = {
            name: inputs[name][index] for name in ("weights", "seed", "train_x", "train_y", "val_x", "val_y")
        }

        def make_net(p, own=own):
            return net_from({**own, "sizes": inputs["sizes"]}, p)

        runs = student.compare_regularizers(
            make_net, *data_of(own), float(inputs["lr"]), int(inputs["epochs"]), **settings_of(inputs)
        )
        for name in RUNS:
            found[f"weights_{name}"].append(flat(runs[name][0].parameters()))
    return {name: torch.stack(rows) for name, rows in found.items()}


# The figure -------------------------------------------------------------------------------------------


def figure(student, inputs):
    """What is drawn while another figure is open."""
    plt.close("all")
    plt.plot([0.0, 1.0], [1.0, 0.0], label="of another figure")
    plt.legend()
    drawn = axes_evidence(student.plot_training_curves(inputs["train_losses"], inputs["val_losses"]))
    plt.close("all")
    return drawn
