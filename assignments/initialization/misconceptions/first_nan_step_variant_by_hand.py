# fails: nothing
# es: actualiza a mano y da un tensor entero
# en: updates by hand and gives an integer tensor
def first_nan_step(model, batches, lr):
    step = torch.tensor(0)
    for x, y in batches:
        step = step + 1
        loss = nn.CrossEntropyLoss()(model(x), y)
        if torch.isnan(loss) or torch.isinf(loss):
            return step
        model.zero_grad()
        loss.backward()
        for parameter in model.parameters():
            parameter.data -= lr * parameter.grad
