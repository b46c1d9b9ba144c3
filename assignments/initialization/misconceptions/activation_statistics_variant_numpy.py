# fails: nothing
# es: calcula con NumPy
# en: computes with NumPy
def activation_statistics(model, x):
    import numpy as np

    outputs = []
    for layer in model.children():
        x = layer(x).detach()
        if type(layer) is not nn.Linear:
            outputs.append(x.numpy())
    return torch.tensor([np.mean(o) for o in outputs]), torch.tensor([np.std(o) for o in outputs])
